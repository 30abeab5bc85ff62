// The site of one portal: its posts in content/, what stands on every page in portal.json.
import { readFileSync } from "node:fs";

const portal = JSON.parse(readFileSync("portal.json", "utf-8"));
const ROWS = 20;
const FEED_ITEMS = 30;

const newestFirst = (posts) => [...posts].reverse();
const POSTS = "content/**/*.md";
const kindOf = (post) => post.page.url.split("/")[1];

function grouped(posts, keyOf) {
  const groups = new Map();
  for (const post of newestFirst(posts)) {
    const key = keyOf(post);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(post);
  }
  return groups;
}

// One entry for each page of each list, so that one template makes all lists.
function pagesOf(groups, folder, titles) {
  return [...groups].flatMap(([key, rows]) => {
    const last = Math.ceil(rows.length / ROWS);
    const url = (number) => `/${folder}${key}/${number > 1 ? `trang/${number}/` : ""}`;
    return Array.from({ length: last }, (_, index) => ({
      title: titles[key] ?? key, url: url(index + 1), number: index + 1, last, rows: rows.slice(index * ROWS, (index + 1) * ROWS),
      previous: index ? url(index) : "", next: index + 1 < last ? url(index + 2) : "",
    }));
  });
}

const two = (number) => String(number).padStart(2, "0");

function day(date) {
  const local = new Date(date.getTime() + 7 * 3600e3);
  return `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`;
}

export default function (config) {
  config.setQuietMode(true);
  config.addGlobalData("portal", portal);
  config.addGlobalData("layout", "post.njk");
  config.addFilter("day", day);
  config.addFilter("iso", (date) => date.toISOString());
  config.addCollection("posts", (api) => api.getFilteredByGlob(POSTS));
  config.addCollection("byKind", (api) => Object.fromEntries(grouped(api.getFilteredByGlob(POSTS), kindOf)));
  config.addCollection("byCategory", (api) => Object.fromEntries(grouped(api.getFilteredByGlob(POSTS), (post) => post.data.category)));
  config.addCollection("lists", (api) => {
    const posts = api.getFilteredByGlob(POSTS);
    return [...pagesOf(grouped(posts, kindOf), "", portal.kinds),
      ...pagesOf(grouped(posts, (post) => post.data.category), "chuyen-muc/", portal.categories)];
  });
  config.addCollection("feeds", (api) => {
    const posts = api.getFilteredByGlob(POSTS);
    const all = [["/feed.xml", portal.name, newestFirst(posts)]];
    const kinds = [...grouped(posts, kindOf)].map(([key, rows]) => [`/${key}/feed.xml`, portal.kinds[key], rows]);
    return [...all, ...kinds].map(([url, title, rows]) => ({ url, title, rows: rows.slice(0, FEED_ITEMS) }));
  });
  return { dir: { input: "content", includes: "../includes" }, templateFormats: ["md", "njk", "jpg", "pdf"], markdownTemplateEngine: false };
}
