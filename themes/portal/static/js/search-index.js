// The index in the browser, in parts (plugins/pelican/search.py). What a reader waits for is mostly the way to the server, so what will
// surely be needed is asked for at once.

const PART = "phan"; // the filter by which the pages of one part are asked for
const ANY = "zzloai"; // every page has a word that begins so; asking for no word at all would load the whole index

// `folder` holds the parts: `parts` are opened with the page, the first has the pages that are no posts and the program, then come the
// newest posts; `older` are left for later; `counts` are pages of each.
export class Index {
  constructor({ folder, parts, older, counts }) {
    this.folder = folder;
    this.counts = counts;
    this.parts = [...parts];
    this.older = [...older];
    this.isWhole = !older.length;
    this.words = new Map();
  }

  async start() {
    this.program = await import(`${this.folder}${this.parts[0]}/pagefind.js`);
    this.plain = await this.opened({});
  }

  // Pagefind has one answer for «cho» and one for «chó», so there are two of it; the second only for those who type marks.
  async withMarks() {
    this.marked ??= this.opened({ exactDiacritics: true });
    return this.marked;
  }

  async opened(options) {
    const [standing, ...others] = this.parts;
    const opened = this.program.createInstance({ ...options, ...this.settings(standing), noWorker: true });
    await opened.init();
    await this.merge(opened, others, options);
    return opened;
  }

  async merge(opened, parts, options) {
    await Promise.all(parts.map((part) => opened.mergeIndex(`${this.folder}${part}/`, { ...options, ...this.settings(part) })));
  }

  settings(part) {
    return { mergeFilter: { [PART]: part }, metaCacheTag: "1" }; // the page has asked for «…-entry.json?ts=1» already
  }

  async addOlder() {
    const [marked, parts] = [this.marked, this.older.splice(0)];
    this.parts.push(...parts); // before anything is awaited: an instance that is opened meanwhile has them already
    await this.merge(this.plain, parts, {});
    if (marked) await this.merge(await marked, parts, { exactDiacritics: true });
    this.isWhole = true;
  }

  // Pages with words that begin so: id → {places, data}.
  async places(term, marked = false) {
    const index = marked ? await this.withMarks() : this.plain;
    const { results } = await index.search(term);
    return new Map(results.map((result) => [result.id, { places: result.words, data: result.data }]));
  }

  // Fetches what a search for the term will need.
  async fetchFor(term, marked) {
    await this.plain.preload(term);
    if (marked) await (await this.withMarks()).preload(term);
  }

  // How many pages the parts have that are there.
  get size() {
    return this.parts.reduce((sum, part) => sum + this.counts[part], 0);
  }

  // Ids of all pages of the parts that are there, the newest first.
  async newest() {
    const ids = [];
    for (const part of [...this.parts.slice(1), this.parts[0]]) {
      const { results } = await this.plain.search(ANY, { filters: { [PART]: [part] }, sort: { ngay: "desc" } });
      ids.push(...results.map((result) => result.id));
    }
    return ids;
  }

  // All words that there are, for one that nobody has written so.
  async vocabulary() {
    const missing = this.parts.filter((part) => !this.words.has(part));
    await Promise.all(missing.map(async (part) => {
      const answer = await fetch(`${this.folder}${part}/tu.json`);
      this.words.set(part, answer.ok ? await answer.json() : []);
    }));
    return [...new Set([...this.words.values()].flat())];
  }
}
