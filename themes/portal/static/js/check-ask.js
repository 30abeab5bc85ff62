// Answers whether a text, a link or a document number is the portal's own. Nothing that was pasted is sent anywhere: whole parts of the
// index are loaded, and the pages that it points to.

import { isLink, judge, linksIn } from "/tai-nguyen/check-address.js";
import { compare } from "/tai-nguyen/check-compare.js";
import { Index, isNumber } from "/tai-nguyen/check-index.js";
import { readHistory, readPage } from "/tai-nguyen/check-reader.js";
import { rumoursIn } from "/tai-nguyen/check-rumours.js";
import { linesOf, nearWords, unified } from "/tai-nguyen/check-words.js";

const MOST = 20000; // characters of a text; to leave out its end would be to say that it is right
const SURE = 20; // characters of an old wording by which it is known
const FEW = 5; // words that are too few to look for

export class Checker {
  // `where` is what plugins/pelican/checker.py says.
  constructor(where) {
    this.where = where;
    this.index = new Index(where);
    this.pages = new Map();
  }

  // Looks through the newest posts, and through the older ones when asked.
  async more() {
    await this.index.more();
  }

  // {verdict: exact, near, none, short or long; kind: text, link or number; left: posts that were not looked through; …}
  async check(text) {
    if (text.length > MOST) return { verdict: "long", kind: "text" };
    if (!this.index.withdrawn) await this.more();
    const answer = isLink(text) ? this.link(text) : isNumber(text) ? this.number(text) : await this.text(text);
    return { left: this.index.left, ...answer };
  }

  // A printed page: the post at `path`, in the version of that name.
  async paper(path, version) {
    do await this.more(); while (this.index.left && !this.index.at(path));
    const post = this.index.at(path);
    if (!post || post.s !== undefined) return { verdict: "none", kind: "paper", withdrawn: post };
    const page = await readPage(post.u);
    return { verdict: page.version === version ? "exact" : "near", kind: "paper", post, page };
  }

  link(text) {
    const where = judge(text, this.where);
    if (!where.official || where.isAccount) return { verdict: where.official ? "exact" : "none", kind: "link", where };
    const path = where.path.replace(/index\.html$/, "").replace(/([^/])$/, "$1/");
    const [address] = where.official;
    const isHere = address === `${this.where.here}/`;
    const post = this.index.at(isHere ? path : address.slice(0, -1) + path);
    if (post?.s !== undefined) return { verdict: "none", kind: "link", where, withdrawn: post };
    const isPage = this.where.pages.includes(path);
    return { verdict: post || isPage ? "exact" : "none", kind: "link", where, post, isPage };
  }

  number(text) {
    const { same, near } = this.index.numbered(text);
    return { verdict: same.length ? "exact" : near.length ? "near" : "none", kind: "number", number: text.trim(), posts: same.length ? same : near };
  }

  async text(text) {
    if (nearWords(text).length < FEW) return { verdict: "short", kind: "text" };
    const lines = linesOf(text);
    const links = linksIn(text).map((link) => ({ link, where: judge(link, this.where) }));
    const rumours = rumoursIn(text, this.index.posts);
    const found = await this.nearest(lines);
    if (found.verdict === "exact") return { kind: "text", links, rumours: [], ...found };
    const withdrawn = await this.index.taken(lines);
    if (withdrawn) return { verdict: "none", kind: "text", links, rumours, withdrawn };
    const verdict = found.verdict === "none" && rumours.length ? "near" : found.verdict; // near to what goes round, not to what the office says
    return { kind: "text", lines, links, rumours, ...found, verdict };
  }

  // The page that says what the text says, or is nearest to it: {verdict, post, page, result}.
  async nearest(lines) {
    const found = await Promise.all(this.index.candidates(lines).map((post) => this.compared(lines, post)));
    const near = found.filter((one) => one.result?.exact || one.result?.near);
    const best = near.reduce((one, other) => (better(other, one) ? other : one), undefined);
    if (best && !best.result.exact && best.page.history) await this.findOld(best);
    if (best) return { verdict: best.result.exact ? "exact" : "near", ...best };
    const unread = found.find((one) => !one.page);
    return unread ? { verdict: "near", ...unread } : { verdict: "none" };
  }

  // Says of each line that is not on the page whether it stood there before it was changed: `old` is the day of that change.
  async findOld({ post, page, result }) {
    const changes = await readHistory(new URL(page.history, new URL(post.u, location)).href).catch(() => []);
    for (const part of result.parts.filter((one) => !one.same)) {
      part.old = changes.find(({ lines }) => lines.some((old) => isWording(part.line, old)))?.day;
    }
  }

  async compared(lines, post) {
    try {
      if (!this.pages.has(post.u)) this.pages.set(post.u, await readPage(post.u));
      const page = this.pages.get(post.u);
      return { post, page, result: compare(lines, page) };
    } catch {
      return { post }; // the page did not come, or is another portal's that may not be read
    }
  }
}

// In the history a long stretch that stayed the same is cut short: «… the words that changed …».
function isWording(line, old) {
  const pieces = unified(old).split("...").map((piece) => piece.trim());
  const text = unified(line);
  let place = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, place);
    if (found < 0) return false;
    place = found + piece.length;
  }
  return pieces.some((piece) => piece.length >= SURE) && text.startsWith(pieces[0]) && text.endsWith(pieces.at(-1));
}

function better({ result, page }, other) {
  if (!other) return true;
  if (result.exact !== other.result.exact) return result.exact;
  return result.exact && !page.over !== !other.page.over ? !page.over : result.shared > other.result.shared;
}
