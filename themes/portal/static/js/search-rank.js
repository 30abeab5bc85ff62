// Finds pages and puts the best first, from the places at which Pagefind finds each word.
// The columns of a page begin at these places (plugins/pelican/search_index.py).

import { nearWords } from "/tai-nguyen/search-words.js";

export const KEYWORDS = 40;
export const TEXT = 160;
const END = "ʹ";
const IN_TITLE = 3;
const IN_KEYWORDS = 1.5;
const WEAKEST = 0.6; // a page that has so much less of what was asked for than the best one is no answer

// Pages that answer what was asked, the best first: [{id, score, places, data}]. `vocabulary` gives words that there are, when asked.
export async function rank(index, asked, filters, vocabulary) {
  const every = (await index.search(null, { filters })).results;
  const words = [];
  for (const word of asked.words) words.push(await oneWord(index, word, filters, vocabulary));
  const units = await unitsOf(index, asked, words, filters);
  const found = new Map();
  for (const unit of units) addUnit(found, unit, every.length);
  let pages = [...found.values()].filter((page) => asked.phrases.every((phrase) => hasPhrase(page.id, phrase, words)));
  const best = Math.max(...pages.map((page) => page.share));
  for (const page of pages) page.score *= page.share / best;
  pages = pages.filter((page) => page.share >= WEAKEST * best);
  return pages.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

// What counts: each word, each pair of neighbours, each unit that was named; {word, weight, pages: id → {places, data}}.
async function unitsOf(index, asked, words, filters) {
  const named = new Set(asked.places.flatMap((place) => words.slice(place.from, place.to)));
  const units = words.filter((word) => !named.has(word));
  for (let i = 1; i < words.length; i++) {
    if (!named.has(words[i - 1]) || !named.has(words[i])) units.push(pair(words[i - 1], words[i]));
  }
  for (const place of asked.places) units.push(await oneUnit(index, place, words, filters));
  return units;
}

async function oneWord(index, word, filters, vocabulary) {
  let weight = 1;
  let pages = await places(index, whole(word), filters);
  if (!pages.size) [weight, pages] = [0.8, await places(index, word, filters)];
  if (!pages.size && word.length > 2) {
    weight = 0.6;
    for (const near of nearWords(word, await vocabulary())) pages = joined(pages, await places(index, whole(near), filters));
  }
  return { word, weight, pages };
}

// Pagefind finds words that begin so; in the index every word has an end.
function whole(word) {
  return word.replace(/[a-z0-9]+/g, `$&${END}`);
}

async function places(index, term, filters) {
  const { results } = await index.search(term, { filters });
  return new Map(results.map((result) => [result.id, { places: result.words, data: result.data }]));
}

function joined(pages, others) {
  const all = new Map(pages);
  for (const [id, page] of others) all.set(id, { data: page.data, places: page.places.concat(all.get(id)?.places ?? []) });
  return all;
}

function pair(one, other) {
  const pages = new Map();
  for (const [id, page] of one.pages) {
    const next = new Set(other.pages.get(id)?.places);
    const places = page.places.filter((place) => next.has(place + 1));
    if (places.length) pages.set(id, { places, data: page.data });
  }
  return { word: `${one.word} ${other.word}`, weight: 1.5, pages, isPair: true };
}

// The pages of a unit, and those whose text has its name as it was typed.
async function oneUnit(index, place, words, filters) {
  const own = new Map([...await places(index, whole(place.unit), filters)].map(([id, page]) => [id, { ...page, places: [0] }]));
  const typed = words.slice(place.from, place.to).reduce((one, other) => pair(one, other));
  const pages = place.to - place.from > 1 ? joined(typed.pages, own) : own;
  return { word: place.unit, weight: 2, pages };
}

function addUnit(found, unit, count) {
  const rare = rarity(unit.pages.size, count);
  for (const [id, { places, data }] of unit.pages) {
    const page = found.get(id) ?? { id, data, score: 0, share: 0, places: new Map() };
    page.score += rare * unit.weight * columnWeight(places);
    if (!unit.isPair) page.share += rare;
    page.places.set(unit.word, places);
    found.set(id, page);
  }
}

// How much it says that a page has something that `size` of `count` pages have (Robertson and Spärck Jones).
function rarity(size, count) {
  return Math.log(1 + (count - size + 0.5) / (size + 0.5));
}

function columnWeight(places) {
  const inTitle = places.some((place) => place < KEYWORDS);
  const inKeywords = places.some((place) => place >= KEYWORDS && place < TEXT);
  const inText = places.filter((place) => place >= TEXT).length;
  return IN_TITLE * inTitle + IN_KEYWORDS * inKeywords + inText / (inText + 0.5);
}

function hasPhrase(id, phrase, words) {
  const placesOf = (word) => new Set(words.find((known) => known.word === word).pages.get(id)?.places);
  const rest = phrase.slice(1).map(placesOf);
  return [...placesOf(phrase[0])].some((place) => rest.every((places, index) => places.has(place + index + 1)));
}
