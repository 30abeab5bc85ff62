// Answers whether a text, a link or a document number is the portal's own. Nothing that was pasted is sent anywhere: whole parts of the
// index are loaded, and the pages that it points to.

import { isLink, judge, linksIn } from "/tai-nguyen/check-address.js";
import { compare } from "/tai-nguyen/check-compare.js";
import { Index, isNumber } from "/tai-nguyen/check-index.js";
import { readPage } from "/tai-nguyen/check-reader.js";
import { rumoursIn } from "/tai-nguyen/check-rumours.js";
import { linesOf, nearWords } from "/tai-nguyen/check-words.js";

const LINES = 200; // of a text, at most
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

  // {verdict: exact, near, none or short; kind: text, link or number; left: posts that were not looked through; …}
  async check(text) {
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
    const lines = linesOf(text).slice(0, LINES);
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
    if (best) return { verdict: best.result.exact ? "exact" : "near", ...best };
    const unread = found.find((one) => !one.page);
    return unread ? { verdict: "near", ...unread } : { verdict: "none" };
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

function better({ result, page }, other) {
  if (!other) return true;
  if (result.exact !== other.result.exact) return result.exact;
  return result.exact && !page.over !== !other.page.over ? !page.over : result.shared > other.result.shared;
}
