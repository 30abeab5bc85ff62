// Buttons of the section «Chia sẻ bài này»: the telephone's own list of ways to share, and «Sao chép …» beside each text that can be copied.
const section = document.querySelector(".share");
const said = document.createElement("p");
said.setAttribute("role", "status");
section.append(said);

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "share-link";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

// Where the browser gives no clipboard, the text is left selected, for the reader's own «copy».
async function copy(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = "Đã sao chép.";
  } catch {
    said.textContent = "Đã chọn sẵn chữ; bấm Ctrl + C, hoặc giữ ngón tay lên chữ rồi chọn Sao chép.";
  }
}

for (const field of section.querySelectorAll("[readonly]")) {
  field.after(button(field.dataset.copy, () => copy(field)));
}

if (navigator.share) {
  const url = section.querySelector("input").value;
  const item = document.createElement("li");
  item.append(button("Chia sẻ bằng ứng dụng khác", () => navigator.share({ title: document.title, url }).catch(() => {})));
  section.querySelector(".share-links").append(item);
}
