// Reads the paths of the ninjs and the GeoJSON schema as its arguments, then one document a line, as a JSON string.
// Answers one line each: a list of what does not hold.
const fs = require('node:fs');
const readline = require('node:readline');
const Ajv = require('ajv/dist/2020.js');
const addFormats = require('ajv-formats');

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: true });
addFormats(ajv);
ajv.addSchema(JSON.parse(fs.readFileSync(process.argv[3], 'utf8')), 'https://geojson.org/schema/GeoJSON.json');
const check = ajv.compile(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')));

readline.createInterface({ input: process.stdin }).on('line', line => {
  let faults;
  try {
    faults = check(JSON.parse(JSON.parse(line))) ? [] : check.errors.map(error => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
  } catch (error) {
    faults = [String(error)];
  }
  process.stdout.write(JSON.stringify(faults) + '\n');
});
