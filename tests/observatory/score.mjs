// Mozilla's own scanner on servers that stand on loopback: `node score.mjs HTTP_PORT HTTPS_PORT`, one «host path» a line on stdin;
// one JSON object a line on stdout. NODE_EXTRA_CA_CERTS names the certificate to trust.
import fs from "node:fs";
import net from "node:net";
import readline from "node:readline";
import { fileURLToPath } from "node:url";

const [httpPort, httpsPort] = process.argv.slice(2);
const ports = { 80: httpPort, 443: httpsPort };

// Hosts and ports stay as the public sees them; only the socket goes elsewhere. Nothing else can be reached.
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...words) {
  const options = Array.isArray(words[0]) ? words[0][0] : words[0];
  if (!ports[options.port]) throw new Error(`only ports 80 and 443 are served, not ${options.port}`);
  Object.assign(options, { host: "127.0.0.1", port: Number(ports[options.port]), path: undefined });
  return connect.apply(this, words);
};

// The package fetches browsers' preload list when it is installed; no host of ours is on it.
const list = fileURLToPath(new URL("../../conf/hsts-preload.json", import.meta.resolve("@mdn/mdn-http-observatory/src/analyzer/hsts.js")));
if (!fs.existsSync(list)) fs.writeFileSync(list, "{}");

const root = "@mdn/mdn-http-observatory/src";
const { retrieve } = await import(`${root}/retriever/retriever.js`);
const { ALL_TESTS } = await import(`${root}/constants.js`);
const { getScoreModifier } = await import(`${root}/grader/grader.js`);
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(`${root}/grader/charts.js`);

// As src/scanner/index.js does it, but for any path and for pages that are missing or gone.
async function score(host, path) {
  const got = await retrieve(host, { path });
  const results = ALL_TESTS.map((test) => test(got));
  const modifiers = results.map((result) => getScoreModifier(result.result));
  const sum = (numbers) => numbers.reduce((one, other) => one + other, 100);
  const plain = sum(modifiers.filter((modifier) => modifier < 0));
  const tests = Object.fromEntries(results.map((result, i) => [result.constructor.name, [result.result, modifiers[i]]]));
  const status = got.responses.auto?.status;
  return { host, path, status, score: plain >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : plain, failed: results.filter((result) => !result.pass).length, tests };
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const [host, path] = line.split(" ");
  console.log(JSON.stringify(await score(host, path)));
}
process.exit(0);
