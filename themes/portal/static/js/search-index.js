// The index in the browser: its parts are loaded when they are wanted, the newest first (plugins/pelican/search.py).

const PART = "phan"; // the filter by which the pages of one part are asked for
const ANY = "zzloai"; // every page has a word that begins so; asking for no word at all would load the whole index

// `folder` holds the parts; `standing` is the one with the pages that are no posts, and with the program; `counts` are pages of each.
export class Index {
  constructor(folder, standing, counts) {
    this.folder = folder;
    this.counts = counts;
    this.parts = [standing];
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
    for (const part of others) await opened.mergeIndex(`${this.folder}${part}/`, { ...options, ...this.settings(part) });
    return opened;
  }

  settings(part) {
    return { mergeFilter: { [PART]: part }, metaCacheTag: "1" };
  }

  async add(part) {
    const marked = await this.marked;
    this.parts.push(part);
    const path = `${this.folder}${part}/`;
    await this.plain.mergeIndex(path, this.settings(part));
    if (marked) await marked.mergeIndex(path, { exactDiacritics: true, ...this.settings(part) });
  }

  // Pages of these parts (of all, where none are named) with words that begin so: id → {places, data}.
  async places(term, parts, marked = false) {
    const index = marked ? await this.withMarks() : this.plain;
    const { results } = await index.search(term, { filters: parts ? { [PART]: { any: parts } } : {} });
    return new Map(results.map((result) => [result.id, { places: result.words, data: result.data }]));
  }

  // Fetches what a search for the term will need.
  async fetchFor(term, marked) {
    await this.plain.preload(term);
    if (marked) await this.withMarks();
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
