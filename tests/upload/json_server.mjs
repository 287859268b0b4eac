// A plain JSON endpoint in memory: PUT and GET and DELETE URL/{id}, POST URL with Idempotency-Key.
// usage: node json_server.mjs [options of listener.mjs]   the URL is http://127.0.0.1:PORT/records
import { options, serve } from './listener.mjs';

const BASE = '/records';
const given = options();
const records = new Map(); // id → { body, times }
const keys = new Map(); // Idempotency-Key → { body, id }
const posted = { answered: 0, repeated: 0 };

const JSON_TYPE = { 'Content-Type': 'application/json' };
const refused = (status, sentence) => ({
    status,
    headers: JSON_TYPE,
    body: JSON.stringify({ error: sentence }),
    committed: [],
});

function parsed(body) {
    try {
        const value = JSON.parse(body);
        return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
    } catch {
        return undefined;
    }
}

function taken(id, status, committed, base) {
    const headers = { Location: `${base}${BASE}/${encodeURIComponent(id)}` };
    if (given.answer === '204') return { status: 204, headers: {}, body: '', committed };
    if (given.answer === '201') return { status: 201, headers, body: '', committed };
    return { status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify({ id }), committed };
}

function keep(id, body) {
    const before = records.get(id);
    records.set(id, { body, times: (before?.times ?? 0) + 1 });
    return before ? 200 : 201;
}

function post({ headers, body, base }, value) {
    const key = headers['idempotency-key'];
    if (!key) return refused(400, 'Idempotency-Key is missing');
    const earlier = keys.get(key);
    if (earlier && earlier.body !== body) return refused(422, 'this Idempotency-Key came with another body');
    posted[earlier ? 'repeated' : 'answered']++;
    if (earlier) return taken(earlier.id, 201, [], base);
    const id = String(value.id ?? key);
    keys.set(key, { body, id });
    return taken(id, keep(id, body), [id], base);
}

function handle(asked) {
    const { method, headers, body, base } = asked;
    const path = new URL(asked.path, 'http://here').pathname;
    if (path !== BASE && !path.startsWith(`${BASE}/`)) return refused(404, 'no such path');
    const id = decodeURIComponent(path.slice(BASE.length + 1));
    if (method === 'GET' && records.has(id))
        return { status: 200, headers: JSON_TYPE, body: records.get(id).body, committed: [] };
    if (method === 'GET') return refused(404, 'not here');
    if (method === 'DELETE') return { status: 204, headers: {}, body: '', committed: records.delete(id) ? [id] : [] };
    if (!/json/.test(headers['content-type'] ?? '')) return refused(415, 'JSON, please');
    const value = parsed(body);
    if (!value) return refused(400, 'no JSON object');
    if (method === 'POST' && !id) return post(asked, value);
    if (method === 'PUT' && id) return taken(id, keep(id, body), [id], base);
    return refused(405, 'not so');
}

await serve(
    {
        handle,
        kindOfBody: 'application/json',
        wrong: () => JSON.stringify({ id: 'another' }),
        *all() {
            for (const [id, { body, times }] of records) yield { id, times, record: parsed(body) };
        },
        counts: () => ({
            stored: [...records.keys()],
            times: Object.fromEntries([...records].map(([id, { times }]) => [id, times])),
            posted,
        }),
        put: (value) => keep(String(value.id), JSON.stringify(value)),
    },
    given,
);
