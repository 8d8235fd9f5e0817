import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import autocannon from "autocannon";

// The pages readers open, on one process over the embedded database, compressed, beside what they
// are to hold. The load comes from this process, the service is another.

type Row = { what: string; path: string };
type Ready = { origin: string; rows: Row[] };

const seconds = 8;
const service = fork(fileURLToPath(new URL("reading-pages-service.ts", import.meta.url)), {
  stdio: ["ignore", "ignore", "inherit", "ipc"],
});
const ready = await new Promise<Ready>((resolve, reject) => {
  service.once("message", (message) => {
    resolve(message as Ready);
  });
  service.once("exit", (code) => {
    reject(new Error(`The service ended with ${code}.`));
  });
});

const headings = ["page", "first ms", "KB", "KB sent", "requests/s", "p99 ms"];
console.log(headings.join("\t"));
for (const { what, path } of ready.rows) console.log((await measure(what, path)).join("\t"));
service.send("stop");

async function measure(what: string, path: string): Promise<(string | number)[]> {
  const url = ready.origin + path;
  const start = performance.now();
  const first = await fetch(url, { headers: { "accept-encoding": "identity" } });
  const bytes = (await first.arrayBuffer()).byteLength;
  const firstMs = performance.now() - start;
  const headers = { "accept-encoding": "gzip, br" };
  const sent = await sizeSent(url, headers);
  const { requests, latency, non2xx } = await autocannon({
    url,
    headers,
    connections: 20,
    duration: seconds,
  });
  if (non2xx > 0) throw new Error(`${path} answered ${non2xx} times with an error.`);
  const kilobytes = (count: number) => (count / 1024).toFixed(1);
  return [
    what,
    firstMs.toFixed(0),
    kilobytes(bytes),
    kilobytes(sent),
    requests.average,
    latency.p99,
  ];
}

/** What goes over the wire, and that it is the page when unpacked. */
async function sizeSent(url: string, headers: Record<string, string>): Promise<number> {
  const { request } = await import("node:http");
  const [encoding, body] = await new Promise<[string, Buffer]>((resolve, reject) => {
    request(url, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        resolve([answer.headers["content-encoding"] ?? "", Buffer.concat(chunks)]);
      });
    })
      .on("error", reject)
      .end();
  });
  const page = encoding === "br" ? brotliDecompressSync(body) : gunzipSync(body);
  if (!page.includes("</html>")) throw new Error(`${url} was not sent whole.`);
  return body.length;
}
