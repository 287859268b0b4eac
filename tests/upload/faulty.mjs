// Which request meets which fault, always the same for a seed, and what each fault does to an answer.
import { createHash } from 'node:crypto';

// before: nothing is committed. after: the request was carried out, and the client cannot know it from what it sees.
// Those marked `writes` mean nothing for a GET: it meets another.
export const KINDS = {
    refused: 'before', // the connection breaks and nobody listens for a moment
    'reset-before': 'before',
    'busy-seconds': 'before', // 429, Retry-After in seconds
    'busy-date': 'before', // 503, Retry-After as a date
    portal: 'before', // 200, text/html
    error: 'before', // 500
    'wrong-id': 'before',
    lost: 'before writes', // 202 without a body, and nothing comes of it
    'reset-after': 'after',
    truncated: 'after', // Content-Length says more than is sent
    slow: 'after', // ten bytes a second, and then the connection ends
    'bad-json': 'after',
    'wrong-id-kept': 'after writes',
    minimal: 'after writes', // no body, only Location
    accepted: 'after writes', // 202 without a body
};

const chance = (...words) => createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0) / 2 ** 32;
const isRead = (method) => method === 'GET' || method === 'HEAD';

// Kinds are dealt like cards, so that each turns up once before one turns up twice.
export class Deck {
    #cards = [];
    #round = 0;

    constructor({ rate = 0, seed = 1, kinds }) {
        this.set({ rate, kinds });
        this.seed = seed;
        this.counts = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, 0]));
    }

    set({ rate = this.rate, kinds = this.kinds ?? Object.keys(KINDS) }) {
        const unknown = kinds.filter((kind) => !KINDS[kind]);
        if (unknown.length) throw new Error(`no such fault: ${unknown}; there are ${Object.keys(KINDS)}`);
        Object.assign(this, { rate, kinds });
        this.#cards = [];
    }

    // The fault of request NUMBER, or undefined. A card that does not suit it stays on top.
    draw(number, method) {
        if (chance(this.seed, number) >= this.rate) return undefined;
        const suits = (kind) => !isRead(method) || !KINDS[kind].includes('writes');
        if (!this.kinds.some(suits)) return undefined;
        if (!this.#cards.some(suits)) {
            const order = (kind) => chance(this.seed, 'round', this.#round, kind);
            this.#cards.push(...[...this.kinds].sort((a, b) => order(a) - order(b)));
            this.#round++;
        }
        const [kind] = this.#cards.splice(this.#cards.findIndex(suits), 1);
        this.counts[kind]++;
        return kind;
    }
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const text = { 'Content-Type': 'text/plain' };
const noBody = ({ 'Content-Type': _, ...headers }) => headers;

function imposed(kind, { answer, wrong, retryAfter, kindOfBody }) {
    const success = answer && answer.status < 300;
    switch (kind) {
        case 'busy-seconds':
            return { status: 429, headers: { ...text, 'Retry-After': String(retryAfter) }, body: 'too many requests' };
        case 'busy-date':
            return {
                status: 503,
                headers: { ...text, 'Retry-After': new Date(Date.now() + retryAfter * 1000).toUTCString() },
                body: 'later',
            };
        case 'portal':
            return {
                status: 200,
                headers: { 'Content-Type': 'text/html' },
                body: '<html><title>Guest WiFi</title>Please sign in</html>',
            };
        case 'error':
            return { status: 500, headers: text, body: 'something broke' };
        case 'lost':
            return { status: 202, headers: {}, body: '' };
        case 'wrong-id':
            return { status: 200, headers: { 'Content-Type': kindOfBody }, body: wrong() };
        case 'accepted':
            return success ? { status: 202, headers: {}, body: '' } : answer;
        case 'minimal':
            return success ? { ...answer, headers: noBody(answer.headers), body: '' } : answer;
        case 'wrong-id-kept': {
            const { ETag: _, Location: __, ...headers } = answer.headers;
            return success ? { ...answer, headers: { ...headers, 'Content-Type': kindOfBody }, body: wrong() } : answer;
        }
        case 'bad-json':
            return success ? { ...answer, status: 201, body: `${answer.body.slice(0, -1)},}` } : answer;
        default:
            return answer;
    }
}

const sendWhole = (response, { status, headers, body }) => {
    response.writeHead(status, { ...headers, ...(status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) }) });
    response.end(body);
};

async function sendSlowly(response, { status, headers, body }, seconds) {
    const bytes = Buffer.from(body || ' '.repeat(20));
    response.writeHead(status === 204 ? 200 : status, { ...headers, 'Content-Length': bytes.length });
    for (let i = 0; i < 10 * seconds && i < bytes.length - 1 && !response.destroyed; i++) {
        response.write(bytes.subarray(i, i + 1));
        await wait(100);
    }
}

async function sendHalf(response, { status, headers, body }) {
    response.writeHead(status === 204 ? 200 : status, { ...headers, 'Content-Length': Buffer.byteLength(body) + 20 });
    await new Promise((resolve) => response.write(body.slice(0, body.length / 2) || ' ', resolve));
    await wait(5); // over HTTP/2 and TLS the bytes take one turn more
}

// Sends ANSWER as KIND spoils it; RAW is the socket below TLS. `wrong` makes a body that names something else. Resolves
// to the status that went out whole, or 0. A reset is an RST, so that what is still on its way is lost too.
export async function send(response, kind, { raw, answer, wrong, kindOfBody, retryAfter, slowSeconds, silence }) {
    const given = imposed(kind, { answer, wrong, retryAfter, kindOfBody });
    if (kind === 'refused') silence();
    if (['refused', 'reset-before', 'reset-after'].includes(kind)) raw.resetAndDestroy();
    else if (kind === 'truncated') await sendHalf(response, given).then(() => raw.destroy());
    else if (kind === 'slow') await sendSlowly(response, given, slowSeconds).then(() => raw.destroy());
    else {
        sendWhole(response, given);
        return given.status;
    }
    return 0;
}
