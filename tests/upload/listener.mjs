// What every server of these tests shares: listening, TLS, tokens, faults, a log, and a door for tests beside it.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net from 'node:net';
import { parseArgs } from 'node:util';
import { Deck, KINDS, send } from './faulty.mjs';

const OPTIONS = {
    port: { type: 'string', default: '0' },
    packages: { type: 'string' }, // the folder that holds node_modules
    faults: { type: 'string', default: '0' }, // share of requests that meet one
    seed: { type: 'string', default: '1' },
    kinds: { type: 'string' }, // a,b,c: only these faults
    'retry-after': { type: 'string', default: '1' }, // seconds
    'slow-seconds': { type: 'string', default: '3' },
    silence: { type: 'string', default: '40' }, // milliseconds that nobody listens
    delay: { type: 'string', default: '0' }, // milliseconds between commit and answer
    'token-file': { type: 'string' }, // read anew for each request
    cert: { type: 'string' },
    key: { type: 'string' },
    'client-ca': { type: 'string' },
    h2: { type: 'boolean', default: false }, // HTTP/2 where the client takes it; needs cert and key
    'tls-old': { type: 'boolean', default: false }, // nothing after TLS 1.1
    integrity: { type: 'boolean', default: false }, // FHIR: references must point at what is there
    answer: { type: 'string', default: 'echo' }, // JSON: echo, 204 or 201 (without a body)
};

export const options = () => parseArgs({ options: OPTIONS }).values;

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

function webServer(given, onRequest) {
    const patience = { keepAliveTimeout: 60_000, requestTimeout: 0 };
    if (!given.cert) return http.createServer(patience, onRequest);
    const tls = { cert: fs.readFileSync(given.cert), key: fs.readFileSync(given.key) };
    if (given['client-ca'])
        Object.assign(tls, { ca: fs.readFileSync(given['client-ca']), requestCert: true, rejectUnauthorized: true });
    if (given['tls-old']) Object.assign(tls, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' });
    if (given.h2) return http2.createSecureServer({ ...tls, allowHTTP1: true }, onRequest);
    return https.createServer({ ...patience, ...tls }, onRequest);
}

// Listens apart from the web server, so that nobody may listen for a moment while messages are on their way.
class Gate {
    #sockets = new Map(); // by the client's port, because TLS and HTTP/2 hide what lies below them
    #listener;
    connections = 0;
    down = false;

    constructor(web) {
        this.web = web;
        this.#listener = net.createServer({ noDelay: true }, (socket) => {
            this.connections++;
            const { remotePort } = socket;
            this.#sockets.set(remotePort, socket);
            socket.on('close', () => this.#sockets.get(remotePort) === socket && this.#sockets.delete(remotePort));
            socket.on('error', () => {});
            web.emit('connection', socket);
        });
    }

    raw(request) {
        return this.#sockets.get(request.socket?.remotePort) ?? new net.Socket(); // gone already: one that can be ended
    }

    open(port) {
        this.#listener.listen(port, '127.0.0.1');
        return new Promise((resolve) => {
            this.#listener.once('listening', () => resolve((this.port = this.#listener.address().port)));
        });
    }

    // Connections that carry a message stay; those that wait are closed.
    silence(milliseconds) {
        if (!this.#listener.listening) return;
        this.#listener.close();
        this.web.closeIdleConnections?.(); // HTTP/2 has none: its one connection is always in use
        if (milliseconds)
            setTimeout(
                () => this.down || this.#listener.listening || this.#listener.listen(this.port, '127.0.0.1'),
                milliseconds,
            );
    }

    set(down) {
        this.down = down;
        if (down) {
            this.silence(0);
            for (const socket of this.#sockets.values()) socket.resetAndDestroy();
        } else if (!this.#listener.listening) this.#listener.listen(this.port, '127.0.0.1');
    }
}

async function bodyOf(request) {
    const parts = [];
    for await (const part of request) parts.push(part);
    return Buffer.concat(parts);
}

// For tests: GET /_seen, GET /_all, POST /_set {"rate", "kinds", "down", "delay"}, PUT /_put a resource or record.
function door(endpoint, { deck, gate, log, crashes, given }) {
    const lines = (values) => values.map((one) => `${JSON.stringify(one)}\n`).join('');
    const seen = () => ({
        requests: log.length,
        connections: gate.connections,
        faults: deck.counts,
        crashes,
        ...endpoint.counts(),
        log,
    });
    const set = ({ down, delay, ...deal }) => {
        deck.set(deal);
        if (down !== undefined) gate.set(down);
        if (delay !== undefined) given.delay = delay;
    };
    const pages = {
        '/_seen': () => lines([seen()]),
        '/_all': () => lines([...endpoint.all()]),
        '/_put': async (value) => lines([await endpoint.put(value)]),
        '/_set': (value) => lines([set(value) ?? {}]),
    };
    return http.createServer(async (request, response) => {
        try {
            const words = (await bodyOf(request)).toString();
            response.end(await pages[request.url](JSON.parse(words || '{}')));
        } catch (error) {
            response.writeHead(400).end(String(error.stack));
        }
    });
}

function authorized(request, file) {
    return !file || request.headers.authorization === `Bearer ${fs.readFileSync(file, 'utf8').trim()}`;
}

// An endpoint has handle(request) → { status, headers, body, committed }, wrong(request) → a body that names something
// else, kindOfBody, all(), counts() and put(). Prints the port, then the port of the door.
export async function serve(endpoint, given) {
    const deck = new Deck({ rate: Number(given.faults), seed: given.seed, kinds: given.kinds?.split(',') });
    const log = [];
    const crashes = []; // a test must look: to a client they look like any 500
    const web = webServer(given, (request, response) =>
        answer(request, response).catch((error) => {
            if (request.destroyed && !request.complete) return; // the client went away in the middle
            crashes.push(error.stack);
            response.writeHead(500).end();
        }),
    );
    const gate = new Gate(web);
    const spoiling = {
        retryAfter: Number(given['retry-after']),
        slowSeconds: Number(given['slow-seconds']),
        kindOfBody: endpoint.kindOfBody,
        silence: () => gate.silence(Number(given.silence)),
    };

    async function answer(request, response) {
        const { method, url: path } = request;
        const { authorization: _, ...headers } = request.headers;
        const raw = gate.raw(request);
        const entry = {
            number: log.length + 1,
            method,
            path,
            headers,
            version: request.httpVersion,
            authorized: authorized(request, given['token-file']),
        };
        log.push(entry);
        response.on('error', () => {});
        if (!entry.authorized) {
            entry.status = 401;
            request.resume();
            return response.writeHead(401, { 'WWW-Authenticate': 'Bearer', 'Content-Length': 0 }).end();
        }
        const kind = deck.draw(entry.number, method);
        if (kind) entry.fault = kind;
        if (kind === 'reset-before') return raw.resetAndDestroy();
        const body = await bodyOf(request);
        entry.digest = digest(body);
        const asked = {
            method,
            path,
            headers,
            body: body.toString(),
            base: `${given.cert ? 'https' : 'http'}://${headers[':authority'] ?? headers.host}`,
        };
        const early = KINDS[kind]?.startsWith('before');
        const result = early ? undefined : await endpoint.handle(asked);
        entry.committed = result?.committed ?? [];
        if (Number(given.delay)) await new Promise((resolve) => setTimeout(resolve, Number(given.delay)));
        entry.status = await send(response, kind, {
            ...spoiling,
            raw,
            answer: result,
            wrong: () => endpoint.wrong(asked, result),
        });
    }

    web.on('clientError', (_, socket) => socket.destroy());
    web.on('tlsClientError', () => {});
    process.stdin.resume().on('end', () => process.exit(0)); // whoever started it is gone
    const aside = door(endpoint, { deck, gate, log, crashes, given });
    await new Promise((resolve) => aside.listen(0, '127.0.0.1', resolve));
    console.log(await gate.open(Number(given.port)));
    console.log(aside.address().port);
}
