// problems lists what keeps the file from being taken: where, and the sentence.
function problems() {
  const found = [];
  if (data.ask_profile && !(profile.name || "").trim()) found.push({view: "start", at: "agency-name", text: say("agency_name_missing")});
  if (data.part && !role.trim()) found.push({view: "start", at: "role", text: say("role_missing")});
  for (const dimension of data.dimensions) {
    for (const question of dimension.questions) {
      const answer = answerOf(question.id);
      if (answer.state === "not_applicable" && !(answer.reason || "").trim()) found.push({view: dimension.id, at: question.id + "-reason", text: question.id + ": " + say("reason_missing")});
    }
  }
  return found;
}

// finishView lists what is open and gives the file.
function finishView() {
  const open = allQuestions().filter(id => !settled(id));
  const list = make("ul", {});
  for (const id of open) list.append(make("li", {}, make("a", {href: "#" + id, onclick: event => { event.preventDefault(); goTo(id); }}, id)));
  const errors = make("div", {id: "errors", tabindex: "-1"});
  const done = make("p", {id: "done", role: "status"});
  return make("div", {}, make("section", {class: "card", "aria-labelledby": "title-finish"},
    make("p", {}, say("finish_text")),
    open.length ? make("h3", {}, say("open_questions")) : make("p", {}, say("none_open")), open.length ? list : null, errors,
    make("div", {class: "actions"}, make("button", {type: "button", class: "main", id: "download", onclick: download}, say("download"))), done),
    make("section", {class: "card", "aria-labelledby": "draft-title"}, make("h3", {id: "draft-title"}, say("open_file")), make("p", {}, say("open_file_text")), opener(),
      make("div", {class: "actions"}, make("button", {type: "button", id: "reset", onclick: reset}, say("reset")))));
}

function download() {
  const errors = document.getElementById("errors"), found = problems();
  errors.replaceChildren();
  if (found.length) {
    const list = make("ul", {});
    for (const one of found) list.append(make("li", {}, make("a", {href: "#" + one.at, onclick: event => { event.preventDefault(); show(one.view); const entry = document.getElementById(one.at); mark(entry, one.text); entry.focus(); }}, one.text)));
    errors.append(make("div", {class: "errors"}, make("h3", {}, say("errors")), list));
    errors.focus();
    return;
  }
  const file = new Blob([JSON.stringify(answerFile(), null, 2) + "\n"], {type: "application/json"});
  const link = make("a", {href: URL.createObjectURL(file), download: say("file_name")});
  document.body.append(link);
  link.click();
  link.remove();
  save();
  document.getElementById("done").textContent = say("downloaded");
}

// opener reads a file that was saved before.
function opener() {
  const status = make("p", {role: "status", id: "opened"});
  const input = make("input", {type: "file", accept: ".json,.rkpart,application/json", onchange: async event => {
    const chosen = event.target.files[0];
    if (!chosen) return;
    try {
      const file = JSON.parse((await chosen.text()).replace(/^\ufeff/, ""));
      if (file.format !== "reifekompass-answers" || !Array.isArray(file.answers) || file.catalogue.id !== data.file.catalogue.id) throw new Error("other");
      readFile(file);
      build("finish");
      save();
      document.getElementById("opened").textContent = say("file_opened");
    } catch {
      status.textContent = say("file_wrong");
    }
  }});
  return make("div", {}, field("file", say("open_file"), input), status);
}

function reset() {
  if (!confirm(say("reset_sure"))) return;
  try { localStorage.removeItem(storageKey); } catch { /* there was none */ }
  readFile(data.file);
  build("start");
}
