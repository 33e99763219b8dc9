// Reads the API description's path as its argument, then one request a line: {"schema": "/paths/…", "body": "…", "selected": false}.
// Answers one line each: a list of what does not hold.
const fs = require('node:fs');
const readline = require('node:readline');
const Ajv = require('ajv/dist/2020.js');
const addFormats = require('ajv-formats');

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: true });
addFormats(ajv);
ajv.addFormat('int32', true);
ajv.addFormat('int64', true);
ajv.addFormat('double', true);
const description = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
ajv.addSchema({ $id: 'https://content-api.invalid/description', ...description });

// An answer with fewer members than its schema requires: credits, kinds and a page's own members are there all the same.
const loosen = node => {
  if (Array.isArray(node)) return node.map(loosen);
  if (node === null || typeof node !== 'object') return node;
  const loose = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, loosen(value)]));
  if (Array.isArray(node.required) && node.properties)
    loose.required = node.required.filter(name => name === 'credit' || node.properties[name]?.const !== undefined || node.properties.page);
  return loose;
};
ajv.addSchema({ $id: 'https://content-api.invalid/selection', ...loosen(description) });

const judges = new Map();
const judge = place => {
  if (!judges.has(place)) judges.set(place, ajv.compile({ $ref: `https://content-api.invalid/${place}` }));
  return judges.get(place);
};

readline.createInterface({ input: process.stdin }).on('line', line => {
  const { schema, body, selected } = JSON.parse(line);
  let faults;
  try {
    const check = judge(`${selected ? 'selection' : 'description'}#${schema}`);
    faults = check(JSON.parse(body)) ? [] : check.errors.map(error => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
  } catch (error) {
    faults = [String(error)];
  }
  process.stdout.write(JSON.stringify(faults) + '\n');
});
