// What the reader chose, kept in this browser only (themes/portal/static/js/early.js applies it).
const KEY = "hien-thi";

export function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) || {};
  } catch {
    return {};
  }
}

// Keeps one choice; an empty one is forgotten. Gives back whether the browser keeps anything.
export function choose(name, value) {
  const chosen = { ...read(), [name]: value };
  if (value === "") delete chosen[name];
  try {
    if (Object.keys(chosen).length) localStorage.setItem(KEY, JSON.stringify(chosen));
    else localStorage.removeItem(KEY);
  } catch {
    return false;
  }
  return true;
}

export function forget() {
  localStorage.removeItem(KEY);
}

// An element with its properties («class» as className) and what stands in it; never made from text that is HTML.
export function element(name, properties, ...inside) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}
