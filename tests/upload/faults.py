"""A server that does what servers and networks do. The first part of a path says what: "/ok/…", "/truncated/…"."""
import datetime
import email.utils
import http.server
import json
import socket
import struct
import threading

FHIR = "application/fhir+json"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # fields and body are two writes: no waiting for an ACK between them

    def log_message(self, *words):
        pass

    def answer(self, status, body=b"", kind=FHIR, declared=None, **fields):
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if declared is None else declared))
        self.end_headers()
        self.wfile.write(body)

    def reset(self):
        """RST instead of FIN, so that what was not yet read is lost."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except (OSError, ValueError):
            self.close_connection = True

    def serve(self):
        behaviour, _, rest = self.path.lstrip("/").partition("/")
        self.name = rest.split("?")[0].rsplit("/", 1)[-1]
        if behaviour == "reset-before":
            return self.reset()
        length = int(self.headers.get("Content-Length") or 0)
        self.body = self.rfile.read(length)
        with self.server.lock:
            self.server.seen.append((self.command, self.path, dict(self.headers.items()), self.body))
            self.times = self.server.times[self.path] = self.server.times.get(self.path, 0) + 1
        return getattr(self, "do_" + behaviour.replace("-", "_"))()

    do_GET = do_PUT = do_POST = do_DELETE = serve

    def resource(self, name=None, **more):
        return json.dumps({"resourceType": "Observation", "id": name or self.name, "status": "final",
                           "meta": {"versionId": "7", "lastUpdated": "2024-05-01T10:00:00Z"}, **more}).encode()

    def do_ok(self):
        self.answer(201, self.resource())

    def do_minimal(self):
        self.answer(201, kind=None, Location=f"https://elsewhere/fhir/Observation/{self.name}/_history/3", ETag='W/"3"')

    def do_wrong_location(self):
        self.answer(201, kind=None, Location="https://elsewhere/fhir/Observation/other/_history/3")

    def do_nameless(self):
        self.answer(204, kind=None)

    def do_accepted(self):
        self.answer(202, self.resource())

    def do_outcome(self):
        self.answer(200, b'{"resourceType":"OperationOutcome","issue":[{"severity":"information"}]}')

    def do_put_json(self):
        self.answer(200, json.dumps({"id": self.name, "kept": True}).encode(), "application/json; charset=utf-8")

    def do_reset_after(self):
        self.reset()

    def do_half_header(self):
        self.wfile.write(b"HTTP/1.1 201 Created\r\nContent-Type: application/fhir+json\r\nContent-Le")
        self.reset()

    def do_truncated(self):
        self.answer(201, self.resource()[:-20], declared=len(self.resource()))
        self.close_connection = True

    def do_unfinished_chunks(self):
        body = self.resource()
        self.wfile.write(b"HTTP/1.1 201 Created\r\nContent-Type: application/fhir+json\r\nTransfer-Encoding: chunked\r\n\r\n")
        self.wfile.write(b"%x\r\n%s\r\n" % (len(body), body))
        self.close_connection = True

    def do_hang(self):
        self.server.ended.wait(5)
        self.close_connection = True

    def do_slow(self):
        self.send_response(201)
        self.send_header("Content-Type", FHIR)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        for _ in range(50):
            if self.server.ended.wait(0.1):
                break
            self.wfile.write(b" ")

    def do_large(self):
        body = b'{"resourceType":"Observation","id":"%s","x":"%s"}' % (self.name.encode(), b"x" * 10_000_000)
        self.answer(201, body)

    def do_endless(self):
        self.wfile.write(b"HTTP/1.1 201 Created\r\nContent-Type: application/fhir+json\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in range(5000):
            self.wfile.write(b"1000\r\n" + b" " * 4096 + b"\r\n")

    def do_many_fields(self):
        self.wfile.write(b"HTTP/1.1 201 Created\r\n" + b"".join(b"X-%d: %s\r\n" % (i, b"y" * 1000) for i in range(2000)))

    def do_busy_seconds(self):
        self.answer(429, b"slow down", "text/plain", Retry_After="7")

    def do_busy_date(self):
        when = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=90)
        self.answer(503, b"later", "text/plain", Retry_After=email.utils.format_datetime(when, usegmt=True))

    def do_busy(self):
        self.answer(500)

    def do_second_time(self):
        if self.times < 3:
            self.answer(503, Retry_After="0")
        else:
            self.do_ok()

    def do_captive(self):
        self.answer(200, b"<html><style>b{}</style><title>Guest WiFi</title><body>Please sign in</body></html>", "text/html")

    def do_captive_json(self):
        self.answer(200, b'{"portal":"login"}', FHIR)

    def do_bad_json(self):
        self.answer(201, self.resource()[:-1] + b",}")

    def do_doubled_json(self):
        self.answer(201, b'{"resourceType":"Observation","id":"other","id":"%s"}' % self.name.encode())

    def do_wrong_id(self):
        self.answer(201, self.resource("another"))

    def do_wrong_type(self):
        self.answer(201, self.resource().replace(b"Observation", b"Patient"))

    def do_redirect(self):
        self.answer(307, kind=None, Location=f"http://127.0.0.1:{self.server.target}/ok/{self.name}")

    def do_refused(self):
        status = int(self.name.split("-")[0])
        self.answer(status, json.dumps({"resourceType": "OperationOutcome", "issue": [
            {"severity": "error", "code": "invalid", "details": {"text": "subject unknown"}, "diagnostics": "line 3\x1b[31m\nis red"},
            {"severity": "error", "code": "conflict"}]}).encode())

    def do_renewed(self):
        if self.headers.get("Authorization", "").endswith("-second"):
            self.do_ok()
        else:
            self.answer(401, kind=None)

    def do_echo(self):
        self.answer(400, json.dumps(dict(self.headers.items())).encode(), "application/json",
                    Location="/login?" + self.headers.get("Authorization", ""))

    def do_late_echo(self):
        self.server.ended.wait(0.5)
        self.do_echo()

    def do_cookie(self):
        self.answer(201, self.resource(), Set_Cookie="session=1; Path=/")

    def do_absent(self):
        self.answer(404 if self.command == "GET" else 204, kind=None)

    def do_bundle(self):
        named = json.loads(self.body)["id"]
        entries = [{"response": {"status": "201 Created", "location": f"Observation/{named}-{i}/_history/1", "etag": 'W/"1"'}}
                   for i in range(3)]
        self.answer(200, json.dumps({"resourceType": "Bundle", "type": "transaction-response", "entry": entries}).encode())


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, context=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen, self.times, self.lock, self.ended = [], {}, threading.Lock(), threading.Event()
        self.port, self.target, self.context, self.connections = self.server_port, 0, context, 0
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def finish_request(self, request, client_address):
        """Handshakes in the connection's thread: one that fails must not hold up the others."""
        with self.lock:
            self.connections += 1
        try:
            if self.context:
                request = self.context.wrap_socket(request, server_side=True)
            super().finish_request(request, client_address)
        except OSError:
            pass

    def handle_error(self, request, client_address):
        pass

    def close(self):
        self.ended.set()
        self.shutdown()
        self.server_close()
