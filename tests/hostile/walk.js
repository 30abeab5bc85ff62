// Opens pages in frames and tells of each what is in it: [path, faults, heading].
// `seen` is {pairs, ids}: the «tag[attribute]» pairs and the ids of harmless pages, or null to collect them.
async ([paths, seen]) => {
  const URLS = ["href", "src", "action", "formaction", "data", "poster", "ping", "srcset", "background", "cite", "xlink:href", "manifest"];
  const pairs = new Set(seen ? seen.pairs : []), ids = new Set(seen ? seen.ids : []);
  const openFrame = (path) => new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.onload = () => resolve(frame);
    frame.src = path;
    document.body.append(frame);
  });
  const faultsOf = (page) => {
    const faults = [], known = new Map();
    for (const element of page.querySelectorAll("*")) {
      known.set(element.id, (known.get(element.id) || 0) + 1);
      if (element.id && !/^(muc-|fn:|fnref\d*:)/.test(element.id)) seen ? ids.has(element.id) || faults.push("id " + element.id) : ids.add(element.id);
      for (const name of ["", ...element.getAttributeNames()]) {
        const pair = `${element.localName}[${name}]`, value = name && element.getAttribute(name);
        if (/^on|^style$|^srcdoc$/i.test(name)) faults.push(pair);
        seen ? pairs.has(pair) || faults.push(pair) : pairs.add(pair);
        for (const address of addressesIn(name.toLowerCase(), value)) {
          const url = URL.canParse(address, "https://here.example/") && new URL(address, "https://here.example/");
          if (!url || !["https:", "mailto:", "tel:"].includes(url.protocol) || url.username || /[\\\s]/.test(address) || address.startsWith("//")) faults.push(`${pair}=${address}`);
        }
      }
    }
    known.delete("");
    for (const [id, count] of known) if (count > 1) faults.push("twice: " + id);
    const isTheThemes = (script) => /^\/tai-nguyen\/[a-z-]+\.[0-9a-f]{10}\.js$/.test(script.getAttribute("src")) && !script.textContent;
    const scripts = [...page.querySelectorAll("script")].filter((script) => !isTheThemes(script));
    if (scripts.length > 1 || scripts.some((script) => script.type !== "application/ld+json" || !isJson(script.textContent))) faults.push("script");
    const last = page.body.lastElementChild;
    if (last.localName !== "footer" || page.querySelectorAll("main").length !== 1 || page.querySelectorAll("h1").length !== 1) faults.push("broken page");
    if (!page.title.trim() || page.querySelectorAll("head > meta[name='DC.title']").length !== 1) faults.push("broken head");
    return faults;
  };
  // «/a.avif 480w, /b.avif 800w» holds two addresses.
  const addressesIn = (name, value) => (name === "srcset" ? value.split(", ").map((one) => one.replace(/ \d+w$/, "")) : URLS.includes(name) ? [value] : []);
  const isJson = (text) => { try { JSON.parse(text); return true; } catch { return false; } };
  const found = await Promise.all(paths.map(async (path) => {
    const frame = await openFrame(path);
    const page = frame.contentDocument;
    const told = page ? [path, faultsOf(page), page.querySelector("h1")?.textContent.trim() ?? ""] : [path, ["left the site"], ""];
    frame.remove();
    return told;
  }));
  return {found, pairs: [...pairs], ids: [...ids], ran: window.ran};
}
