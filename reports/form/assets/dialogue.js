// The page on which a company says what it experienced. It is one short list:
// each question opens in its place, so that it fits a phone.
let said = {token: "", answers: {}, facts: {}, texts: {}};

const storageKey = "reifekompass-dialogue-" + data.id;

function randomName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
}

// answerFile is what is filled in, as the agency reads it. It names nobody.
function answerFile() {
  said.token = said.token || randomName();
  const list = (of, name) => Object.entries(of).map(([id, value]) => ({question: id, [name]: typeof value === "string" ? value.trim() : value})).filter(one => one[name] !== "");
  return {format: data.format, version: data.version, questionnaire: data.questionnaire, token: said.token,
    answers: list(said.answers, "level"), facts: list(said.facts, "option"), texts: list(said.texts, "text")};
}

function empty() {
  const file = answerFile();
  return !file.answers.length && !file.texts.length;
}

function save() {
  const status = document.getElementById("saved");
  try {
    localStorage.setItem(storageKey, JSON.stringify(said));
    status.textContent = say("saved", {Time: new Date().toLocaleTimeString(data.language, {hour: "2-digit", minute: "2-digit"})});
  } catch {
    status.textContent = say("not_saved");
  }
}

let pause = 0;
function changed() {
  clearTimeout(pause);
  pause = setTimeout(save, 300);
  document.getElementById("problem").textContent = "";
  showProgress();
}

function showProgress() {
  const done = data.questions.filter(question => question.id in said.answers).length;
  document.getElementById("progress").textContent = say("progress", {Done: done, All: data.questions.length});
}

// point is one question: closed, it shows what was chosen.
function point(question) {
  const chosen = make("span", {class: "chosen"});
  const summary = make("summary", {}, make("span", {class: "asks", id: question.id + "-text"}, question.text), chosen);
  const list = make("fieldset", {"aria-labelledby": question.id + "-text"});
  const card = make("details", {id: question.id, class: "point"}, summary, list);
  const show = () => {
    const level = said.answers[question.id];
    chosen.textContent = level === undefined ? "" : question.levels[level];
    card.classList.toggle("done", level !== undefined);
  };
  const entry = (value, text) => {
    const input = make("input", {type: "radio", name: question.id, value: String(value), onclick: event => {
      if (value === "") delete said.answers[question.id];
      else said.answers[question.id] = value;
      show();
      changed();
      if (event.detail > 0) goOn(question); // by finger or mouse; the arrow keys are still choosing
    }});
    input.checked = value === "" ? !(question.id in said.answers) : said.answers[question.id] === value;
    return make("label", {class: "level"}, input, make("span", {}, text));
  };
  question.levels.forEach((text, level) => list.append(entry(level, text)));
  list.append(entry("", say("cannot_judge")));
  show();
  return card;
}

// goOn closes a question that was answered and opens the next one.
function goOn(question) {
  const card = document.getElementById(question.id), next = data.questions[data.questions.indexOf(question) + 1];
  card.open = false;
  const target = next ? document.getElementById(next.id) : document.getElementById("facts");
  if (next && !(next.id in said.answers)) target.open = true;
  (next ? target.querySelector("summary") : target).focus({preventScroll: true});
  if (card.getBoundingClientRect().top < 0) card.scrollIntoView();
}

function fact(one) {
  const select = make("select", {onchange: event => {
    if (event.target.value) said.facts[one.id] = event.target.value;
    else delete said.facts[one.id];
    changed();
  }}, make("option", {value: ""}, say("not_stated")));
  for (const option of one.options) select.append(make("option", {value: option.id}, option.title));
  select.value = said.facts[one.id] || "";
  return field(one.id, one.text, select);
}

function ownWords(one) {
  const text = make("textarea", {rows: "2", maxlength: String(data.longest), oninput: event => { said.texts[one.id] = event.target.value; changed(); }});
  text.value = said.texts[one.id] || "";
  return field(one.id, one.text, text);
}

// ready tells whether there is something to be given away, and says so if not.
function ready() {
  const problem = document.getElementById("problem");
  problem.textContent = empty() ? say("nothing") : "";
  if (empty()) problem.focus();
  return !empty();
}

function download() {
  if (!ready()) return;
  const file = new Blob([JSON.stringify(answerFile(), null, 2) + "\n"], {type: "application/json"});
  const link = make("a", {href: URL.createObjectURL(file), download: say("file_name") + ".json"});
  document.body.append(link);
  link.click();
  link.remove();
  save();
  document.getElementById("done").textContent = say("downloaded");
}

// copy puts the answer on the clipboard, or selects it where that is forbidden.
async function copy() {
  if (!ready()) return;
  const block = document.getElementById("block"), done = document.getElementById("done");
  block.value = JSON.stringify(answerFile(), null, 1);
  block.parentElement.hidden = false;
  save();
  try {
    await navigator.clipboard.writeText(block.value);
    done.textContent = say("copied");
  } catch {
    block.focus();
    block.select();
    done.textContent = say("select");
  }
}

function reset() {
  if (!confirm(say("reset_sure"))) return;
  try { localStorage.removeItem(storageKey); } catch { /* there was none */ }
  said = {token: "", answers: {}, facts: {}, texts: {}};
  build();
}

function build() {
  const block = make("textarea", {rows: "4", readonly: true});
  const blockField = field("block", say("block"), block);
  blockField.hidden = true;
  document.body.replaceChildren(
    make("a", {class: "skip", href: "#main"}, say("skip")),
    make("header", {}, make("h1", {}, data.title), make("p", {class: "lead"}, say("lead", {All: data.questions.length}))),
    make("main", {id: "main"},
      make("h2", {}, say("experience")), make("p", {id: "progress", class: "muted", role: "status"}),
      make("div", {class: "points"}, ...data.questions.map(point)),
      make("h2", {id: "facts", tabindex: "-1"}, say("more")), ...data.texts.map(ownWords), make("p", {class: "muted"}, say("no_names")),
      make("div", {class: "pair"}, ...data.facts.map(fact)),
      make("h2", {}, say("give")), make("p", {}, say("give_text")),
      make("p", {id: "problem", class: "error", role: "alert", tabindex: "-1"}),
      make("div", {class: "actions"}, make("button", {type: "button", class: "main", id: "download", onclick: download}, say("download")),
        make("button", {type: "button", id: "copy", onclick: copy}, say("copy"))),
      make("p", {id: "done", role: "status"}), blockField),
    make("footer", {}, make("p", {id: "saved", class: "muted", role: "status"}), make("button", {type: "button", id: "reset", class: "quiet", onclick: reset}, say("reset"))));
  showProgress();
}

addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(each => { each.open = true; }));
try {
  const draft = JSON.parse(localStorage.getItem(storageKey));
  if (draft && draft.answers && draft.facts && draft.texts) said = draft;
} catch { /* no draft, or none that can be read */ }
build();
document.documentElement.dataset.ready = String(Math.round(performance.now()));
