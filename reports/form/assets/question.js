// change puts something into the answer to a question.
function change(id, changes) {
  answers[id] = {...answerOf(id), ...changes};
  changed();
}

// questionCard is one question with all that can be answered.
function questionCard(question) {
  const id = question.id;
  const title = make("h3", {id: id + "-title"}, id + " " + question.title);
  const card = make("section", {class: "card", id: id, "aria-labelledby": title.id, tabindex: "-1"}, title, make("p", {}, question.text), help(question));
  card.append(today(question));
  if (!data.staff) card.append(target(id), more(id));
  else card.append(comment(id, "internal", say("internal_staff")));
  return card;
}

function help(question) {
  const terms = make("dl", {});
  for (const [term, meaning] of question.terms || []) terms.append(make("dt", {}, term), make("dd", {}, meaning));
  return make("details", {}, make("summary", {}, say("help") + " " + question.id),
    make("p", {}, make("strong", {}, say("why") + " "), question.why), make("p", {}, make("strong", {}, say("hint") + " "), question.hint),
    question.terms ? terms : null);
}

// today asks for the level of today, or why there is none.
function today(question) {
  const id = question.id;
  const group = make("fieldset", {}, make("legend", {}, say("today")));
  question.levels.forEach((text, level) => {
    group.append(make("label", {class: "level"}, choice(id, "today", String(level), answerOf(id).state === "answered" && answerOf(id).current === level,
      () => { change(id, {state: "answered", current: level}); showReason(id); }), make("b", {}, String(level)), make("span", {}, text)));
  });
  const others = make("div", {class: "row"});
  for (const state of ["unknown", "not_applicable"]) {
    others.append(make("label", {}, choice(id, "today", state, answerOf(id).state === state, () => { change(id, {state: state}); showReason(id); }), say(state)));
  }
  others.append(make("label", {}, choice(id, "today", "open", answerOf(id).state === "open", () => { change(id, {state: "open"}); showReason(id); }), say("clear")));
  const reason = make("textarea", {rows: "2", maxlength: "10000", oninput: event => { change(id, {reason: event.target.value}); mark(event.target, ""); }});
  reason.value = answerOf(id).reason || "";
  const block = make("div", {id: id + "-reason-block", hidden: answerOf(id).state !== "not_applicable"}, field(id + "-reason", say("reason"), reason));
  group.append(others, block);
  return group;
}

function choice(id, group, value, checked, act) {
  const input = make("input", {type: "radio", name: id + "-" + group, value: value, onchange: act});
  input.checked = checked;
  return input;
}

function showReason(id) {
  document.getElementById(id + "-reason-block").hidden = answerOf(id).state !== "not_applicable";
}

// target asks for the level aimed at, and when.
function target(id) {
  const row = make("div", {class: "row"});
  for (let level = 0; level <= 4; level++) {
    row.append(make("label", {}, choice(id, "target", String(level), answerOf(id).target === level, () => change(id, {target: level})), String(level)));
  }
  row.append(make("label", {}, choice(id, "target", "none", answerOf(id).target === undefined, () => change(id, {target: undefined})), say("no_target")));
  const year = make("input", {type: "number", min: "2000", max: "2100", step: "1", inputmode: "numeric", oninput: event => {
    const typed = event.target.value, number = Number(typed);
    const right = typed === "" && !event.target.validity.badInput || Number.isInteger(number) && number >= 2000 && number <= 2100;
    mark(event.target, right ? "" : say("year_wrong"));
    change(id, {target_year: right && typed !== "" ? number : undefined});
  }});
  if (answerOf(id).target_year) year.value = answerOf(id).target_year;
  return make("div", {}, make("fieldset", {class: "target"}, make("legend", {}, say("target")), row), field(id + "-year", say("year"), year));
}

// more is what not everybody fills in.
function more(id) {
  const evidence = make("select", {onchange: event => change(id, {evidence: event.target.value})});
  for (const kind of ["none", "statement", "document", "third_party"]) evidence.append(make("option", {value: kind}, say("evidence_" + kind)));
  evidence.value = answerOf(id).evidence || "none";
  const mark = make("input", {type: "checkbox", onchange: event => change(id, {discussion: event.target.checked})});
  mark.checked = Boolean(answerOf(id).discussion);
  const answer = answerOf(id);
  const open = Boolean(answer.for_jury || answer.internal || answer.discussion || answer.evidence && answer.evidence !== "none");
  return make("details", {open: open}, make("summary", {}, say("more") + " " + id), field(id + "-evidence", say("evidence"), evidence),
    comment(id, "for_jury", say("for_jury")), comment(id, "internal", say("internal")), make("div", {class: "row"}, make("label", {}, mark, say("discuss"))));
}

function comment(id, key, title) {
  const text = make("textarea", {rows: "3", maxlength: "10000", oninput: event => change(id, {[key]: event.target.value})});
  text.value = answerOf(id)[key] || "";
  return field(id + "-" + key, title, text);
}
