// The one script of every page, in its head: it must be small. What the reader chose is on the page before it is first painted.
(() => {
  const root = document.documentElement;
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem("hien-thi")) || {};
  } catch {
    // The browser keeps nothing for this site, or somebody wrote nonsense there: the page as it is.
  }
  for (const name of ["size", "scheme", "contrast", "hidden", "ward"]) {
    if (chosen[name]) root.dataset[name] = chosen[name];
  }

  addEventListener("DOMContentLoaded", () => {
    if (chosen.ward && document.querySelector(".my-ward")) import("/tai-nguyen/ward.js");
    const share = document.querySelector(".share");
    if (share) {
      // Only for who reads so far: most readers need no buttons, and each file costs them a moment.
      const seen = new IntersectionObserver(([entry]) => {
        if (!entry.isIntersecting) return;
        seen.disconnect();
        import("/tai-nguyen/copy.js");
      });
      seen.observe(share);
    }
  });

  // Escape closes what was opened in the menu, and a click elsewhere closes its lists.
  addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && [...document.querySelectorAll(".menu details[open]")].pop();
    if (!open) return;
    if (open.contains(document.activeElement)) open.querySelector("summary").focus();
    open.open = false;
  });
  addEventListener("click", (event) => {
    for (const list of document.querySelectorAll(".menu details details[open]")) {
      if (!list.contains(event.target)) list.open = false;
    }
  });

  // Keeps read pages for when there is no network (static/offline.js); the policy lets nothing else become a script.
  addEventListener("load", () => {
    if (!navigator.serviceWorker || chosen.offline === false) return;
    const rules = { createScriptURL: () => "/ngoai-tuyen.js" };
    const policy = window.trustedTypes ? trustedTypes.createPolicy("cong", rules) : rules;
    navigator.serviceWorker.register(policy.createScriptURL("")).catch(() => {});
  });
})();
