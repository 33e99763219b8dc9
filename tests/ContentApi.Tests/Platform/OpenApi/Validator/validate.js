// Reads the API description's path as its argument, then one request a line: {"schema": "/paths/…", "body": "…"}.
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
ajv.addSchema({ $id: 'https://content-api.invalid/description', ...JSON.parse(fs.readFileSync(process.argv[2], 'utf8')) });

const judges = new Map();
const judge = pointer => {
  if (!judges.has(pointer)) judges.set(pointer, ajv.compile({ $ref: `https://content-api.invalid/description#${pointer}` }));
  return judges.get(pointer);
};

readline.createInterface({ input: process.stdin }).on('line', line => {
  const { schema, body } = JSON.parse(line);
  let faults;
  try {
    const check = judge(schema);
    faults = check(JSON.parse(body)) ? [] : check.errors.map(error => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
  } catch (error) {
    faults = [String(error)];
  }
  process.stdout.write(JSON.stringify(faults) + '\n');
});
