// Finds pages and puts the best first, from the places at which Pagefind finds each word.
// The columns of a page begin at these places (plugins/pelican/search_index.py).

import { nearWords } from "/tai-nguyen/search-words.js";

export const KEYWORDS = 40;
export const TEXT = 160;
const END = "ʹ";
const PIECES = /(?:[a-z]{2,}|[0-9]{2,})ʹ/g; // of which Pagefind makes words of their own: «205ʹ», «tbʹ», «ubndʹ»
const IN_TITLE = 3;
const IN_KEYWORDS = 1.5;
const OFTEN = 1.2; // how soon more of the same word in a text says no more: «k1» of BM25, at its usual value
const WEAKEST = 0.6; // a page that has so much less of what was asked for than the best one is no answer

// Pages that answer what was asked and have all words that are needed, the best first: [{id, score, places, data}].
export async function rank(index, asked, needed) {
  const all = (list, find) => Promise.all(list.map(find));
  const [words, exact, own, passed] = await Promise.all([
    all(asked.words, (word) => oneWord(index, word)),
    all(asked.words, (word) => markedWord(index, word)),
    all(asked.places, async (place) => (await wholeWord(index, place.unit)).pages),
    all(needed, async (word) => (await wholeWord(index, word)).pages),
  ]);
  const found = new Map();
  for (const unit of unitsOf(asked, words, exact, own)) addUnit(found, unit, index.size);
  const isAsked = ({ id }) => passed.every((ids) => ids.has(id)) && asked.phrases.every((phrase) => hasPhrase(id, phrase, words));
  const pages = [...found.values()].filter(isAsked);
  const most = Math.max(...pages.map((page) => page.share));
  for (const page of pages) page.score *= page.share / most;
  const good = pages.filter((page) => page.share >= WEAKEST * most);
  return good.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

// What counts: each word, each pair of neighbours, both also as they are marked, each unit that was named.
// {word, weight, share: whether it is part of what was asked, pages: id → {places, data}}.
function unitsOf(asked, words, exact, own) {
  const named = new Set(asked.places.flatMap((place) => [...words.slice(place.from, place.to), ...exact.slice(place.from, place.to)]));
  const pairs = (list) => list.slice(1).map((word, index) => pair(list[index], word, named));
  const units = [...[...words, ...exact].filter((word) => !named.has(word)), ...pairs(words), ...pairs(exact)].filter(Boolean);
  return [...units, ...asked.places.map((place, index) => oneUnit(place, words, own[index]))];
}

async function oneWord(index, { form, marked }) {
  let weight = 1;
  const { pages: exact, like } = await wholeWord(index, form);
  let pages = exact;
  if (!pages.size) [weight, pages] = [0.8, like.size ? like : await index.places(form)];
  if (!pages.size && form.length > 2) {
    weight = 0.6;
    for (const near of nearWords(form, await index.vocabulary())) pages = joined(pages, await index.places(whole(near)));
  }
  return { word: form, marked, weight, share: true, pages };
}

// Pages that have just this word. Of one that has several pieces, Pagefind gives what has the first where a part of the index does not have
// it («205/QĐ-UBND» for «205/TB-UBND»), so the other pieces are asked for too: they are found at the same place.
async function wholeWord(index, form) {
  const word = whole(form);
  const pieces = (word.match(PIECES) ?? []).filter((piece) => !word.startsWith(piece));
  const [like, ...others] = await Promise.all([word, ...pieces].map((term) => index.places(term)));
  return { pages: others.reduce(atTheSamePlaces, like), like };
}

function atTheSamePlaces(pages, others) {
  const kept = [...pages].map(([id, page]) => {
    const there = new Set(others.get(id)?.places);
    return [id, { ...page, places: page.places.filter((place) => there.has(place)) }];
  });
  return new Map(kept.filter(([, { places }]) => places.length));
}

// A word that was typed with marks, as pages have it with just these; undefined for another.
async function markedWord(index, { marked }) {
  return marked ? { word: marked, weight: 1, share: false, pages: await index.places(marked + END, true) } : undefined;
}

// Pagefind finds words that begin so; in the index every word has an end.
export function whole(word) {
  return word.replace(/[a-z0-9]+/g, `$&${END}`);
}

function joined(pages, others) {
  const all = new Map(pages);
  for (const [id, page] of others) all.set(id, { data: page.data, places: page.places.concat(all.get(id)?.places ?? []) });
  return all;
}

// Two words side by side; undefined where one is missing, or both are the name of a unit.
function pair(one, other, named) {
  if (!one || !other || (named.has(one) && named.has(other))) return undefined;
  const pages = new Map();
  for (const [id, page] of one.pages) {
    const next = new Set(other.pages.get(id)?.places);
    const places = page.places.filter((place) => next.has(place + 1));
    if (places.length) pages.set(id, { places, data: page.data });
  }
  return { word: `${one.word} ${other.word}`, weight: 1.5, share: false, pages };
}

// The pages of a unit, those that it is named in at the beginning, and those that have the words in their title.
function oneUnit(place, words, found) {
  const own = new Map([...found].map(([id, page]) => [id, { ...page, places: [0] }]));
  const typed = words.slice(place.from, place.to).reduce((one, other) => pair(one, other, new Set()));
  const titled = new Map([...typed.pages].filter(([, page]) => page.places.some((where) => where < KEYWORDS)));
  const pages = place.to - place.from > 1 ? joined(titled, own) : own;
  return { word: place.unit, weight: 4.5, share: true, pages };
}

function addUnit(found, unit, count) {
  const rare = rarity(unit.pages.size, count);
  for (const [id, { places, data }] of unit.pages) {
    const page = found.get(id) ?? { id, data, score: 0, share: 0, places: new Map() };
    page.score += rare * unit.weight * columnWeight(places);
    if (unit.share) page.share += rare;
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
  return IN_TITLE * inTitle + IN_KEYWORDS * inKeywords + inText / (inText + OFTEN);
}

function hasPhrase(id, phrase, words) {
  const placesOf = ({ form }) => new Set(words.find((known) => known.word === form).pages.get(id)?.places);
  const rest = phrase.slice(1).map(placesOf);
  return [...placesOf(phrase[0])].some((place) => rest.every((places, index) => places.has(place + index + 1)));
}
