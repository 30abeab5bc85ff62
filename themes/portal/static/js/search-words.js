// Words of a search, in the form in which schemas/text/search_words.py has put them into the index.

const I_OR_Y = /(?<=[hklmstv])y$|(?<=qu)y$/;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const QUOTED = /"([^"]+)"|[“«]([^”»]+)[”»]/g;

// «Đăng ký,» → «dang ki»
export function searchForm(word) {
  const plain = word.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(EDGES, "").replace(I_OR_Y, "i");
}

// «Hòa», «hoà» → the same letters with the tone at the end, as in `marked_form` there; «» where nothing is marked.
export function markedForm(word) {
  const parts = word.toLowerCase().replaceAll("đ", "d\u0335").normalize("NFD").replace(EDGES, "");
  if (!/\p{M}/u.test(parts)) return "";
  return parts.replace(TONES, "").replace(I_OR_Y, "i") + (parts.match(TONES) ?? []).join("");
}

export function wordsOf(text) {
  return text.split(/\s+/).map((word) => ({ form: searchForm(word), marked: markedForm(word) })).filter((word) => word.form);
}

// What was asked for: phrases in quotation marks, and words with the units that they name (names: [[word of the unit, its names], …]).
export function parse(query, names) {
  const phrases = [...query.matchAll(QUOTED)].map((found) => wordsOf(found[1] ?? found[2])).filter((words) => words.length);
  const words = wordsOf(query.replace(QUOTED, " "));
  return { phrases, words: words.concat(phrases.flat()), places: placesIn(words, names) };
}

// [{unit, from, to}]: where in the words a unit is named, by its longest name; «p.4» and «P4» are names of «Phường IV».
function placesIn(words, names) {
  const found = [];
  const line = words.map((word) => word.form.replace(".", " "));
  for (const [unit, forms] of names) {
    for (const form of forms) {
      const length = form.split(" ").length;
      for (let from = 0; from < line.length; from++) {
        for (let to = from + 1; to <= Math.min(line.length, from + length); to++) {
          const free = found.every((other) => to <= other.from || from >= other.to);
          if (free && line.slice(from, to).join(" ") === form) found.push({ unit, from, to });
        }
      }
    }
  }
  return found;
}

// The words of a vocabulary that differ from a word by one letter: changed, missing, too many, or two in the wrong order.
export function nearWords(word, vocabulary) {
  return vocabulary.filter((other) => Math.abs(other.length - word.length) < 2 && isNear(word, other));
}

function isNear(one, other) {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [a, b] = [one.slice(start), other.slice(start)];
  const swapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || swapped;
}
