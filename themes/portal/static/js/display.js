// The page «Cài đặt hiển thị»: shows what is kept, changes it, clears it.
import { choose, element, forget, read } from "/tai-nguyen/choices.js";

const CARRIED = "#mang=";
const form = document.querySelector(".choices");
const kept = document.getElementById("dang-giu-gi");
const said = document.getElementById("da-giu");

function boxes(name) {
  return [...form.querySelectorAll(`[type="checkbox"][name="${name}"]`)];
}

// Sets the controls to what was chosen; a value that no control has changes nothing.
function fill(chosen) {
  for (const control of form.elements) {
    const value = chosen[control.name];
    if (control.type === "radio") control.checked = control.value === (value || "");
    else if (control.name === "hidden") control.checked = !(value || "").split(" ").includes(control.value);
    else if (control.name === "offline") control.checked = value !== false;
    else if (control.tagName === "SELECT") control.value = [...control.options].some((one) => one.value === value) ? value : "";
  }
}

// What the controls say now, by name.
function chosenNow() {
  const hidden = boxes("hidden").filter((box) => !box.checked).map((box) => box.value).join(" ");
  const radios = ["size", "scheme", "contrast"].map((name) => [name, (form.querySelector(`[name="${name}"]:checked`) || { value: "" }).value]);
  return { ...Object.fromEntries(radios), hidden, ward: form.elements.ward.value, offline: boxes("offline")[0].checked ? "" : false };
}

// Keeps it all and shows it on this page at once.
function keep(words) {
  const whole = Object.entries(chosenNow()).map(([name, value]) => {
    if (value) document.documentElement.dataset[name] = value;
    else delete document.documentElement.dataset[name];
    return choose(name, value);
  });
  said.textContent = whole.every(Boolean) ? words : "Trình duyệt này không cho giữ lựa chọn; chỉ đổi được ở trang này.";
  list();
}

function words(control) {
  return control.tagName === "SELECT" ? control.selectedOptions[0].text : control.parentElement.textContent.trim();
}

function title(control) {
  return control.closest("fieldset").querySelector("legend").textContent;
}

// One line for each choice that is not the usual one.
function list() {
  const chosen = [...form.elements].filter((one) => (one.type === "radio" && one.checked && one.value) || (one.tagName === "SELECT" && one.value));
  const taken = [...boxes("hidden"), ...boxes("offline")].filter((box) => !box.checked);
  const lines = [...chosen.map((one) => `${title(one)}: ${words(one)}`), ...taken.map((one) => `${title(one)}: không ${words(one).toLowerCase()}`)];
  const place = kept.querySelector(".kept-list");
  place.textContent = "";
  place.append(...(lines.length ? lines : ["Chưa có lựa chọn nào."]).map((line) => element("li", {}, line)));
  elsewhere();
}

// The other portals, each with an address that carries the choices; what stands behind # is never sent.
function elsewhere() {
  const others = [...document.querySelectorAll(".footer [data-unit]:not([aria-current])")];
  const carried = CARRIED + encodeURIComponent(JSON.stringify(read()));
  const links = others.map((one) => element("a", { href: new URL(`/hien-thi/${carried}`, one.href).href }, one.dataset.name));
  const place = document.getElementById("cong-khac");
  place.textContent = "";
  place.append(...links.map((one) => element("li", {}, one)));
}

// Choices that came along are used only when the reader says so.
function offer() {
  if (!location.hash.startsWith(CARRIED)) return;
  let carried;
  try {
    carried = JSON.parse(decodeURIComponent(location.hash.slice(CARRIED.length)));
  } catch {
    return;
  }
  const button = element("button", { type: "button", className: "button" }, "Dùng các lựa chọn mang theo");
  button.addEventListener("click", () => {
    fill(carried || {});
    history.replaceState(null, "", location.pathname);
    button.remove();
    keep("Đã dùng các lựa chọn mang theo.");
  });
  form.before(element("p", {}, button));
}

async function switchOff() {
  for (const worker of navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : []) await worker.unregister();
  await forgetPages();
}

async function forgetPages() {
  if (window.caches) for (const name of await caches.keys()) await caches.delete(name);
}

form.addEventListener("change", async (event) => {
  keep("Đã lưu lựa chọn.");
  if (event.target.name === "offline" && !event.target.checked) await switchOff();
});
document.getElementById("xoa-het").addEventListener("click", async () => {
  forget();
  fill({});
  keep("Đã xóa hết các lựa chọn và trang đã lưu.");
  await forgetPages();
});
fill(read());
list();
offer();
form.hidden = kept.hidden = false;
// The browser looked for the place before it was there.
const aim = document.getElementById(location.hash.slice(1));
if (aim) aim.scrollIntoView();
