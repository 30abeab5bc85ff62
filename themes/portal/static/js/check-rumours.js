// Finds the rumour that a text tells again: it is told in other words each time, so pairs of words count, not runs.

import { masked, nearWords } from "/tai-nguyen/check-words.js";

const SHARED = 8; // pairs that both must have
const SHARE = 0.35; // of the shorter one

// The rumours (posts with a claim) that a text is near to, the nearest first.
export function rumoursIn(text, posts) {
  const asked = pairs(text);
  const near = posts.filter((post) => post.c).map((post) => ({ post, share: share(asked, pairs(post.c)) }));
  return near.filter((one) => one.share >= SHARE).sort((one, other) => other.share - one.share).map((one) => one.post);
}

function pairs(text) {
  const words = masked(nearWords(text)).split(" ");
  return new Set(words.slice(1).map((word, place) => `${words[place]} ${word}`));
}

function share(one, other) {
  const both = [...one].filter((pair) => other.has(pair)).length;
  return both >= SHARED ? both / Math.min(one.size, other.size) : 0;
}
