// answers is what is filled in, as in the answer file, by question.
let answers = {};
let profile = {};
let role = "";
let filled = "";

const storageKey = "reifekompass-form-" + data.id;

// readFile takes over what an answer file says.
function readFile(file) {
  answers = {};
  for (const answer of file.answers || []) answers[answer.question] = answer;
  profile = file.agency || {};
  if (data.ask_profile && profile.name === "?") profile.name = "";
  role = file.part && file.part.role || "";
  filled = file.part && file.part.filled || "";
}

function answerOf(id) {
  return answers[id] || {question: id, state: "open"};
}

// settled tells whether a person has dealt with a question.
function settled(id) {
  const answer = answerOf(id);
  return answer.state === "answered" || answer.state === "unknown" || answer.state === "not_applicable" && Boolean(answer.reason);
}

function allQuestions() {
  return data.dimensions.flatMap(dimension => dimension.questions.map(question => question.id));
}

function randomName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
}

// answerFile is what is filled in as an answer file. Fields that say nothing
// are left out.
function answerFile() {
  const file = {...data.file, agency: {...profile}};
  for (const key of Object.keys(file.agency)) if (file.agency[key] === "") delete file.agency[key];
  file.answers = allQuestions().map(written).filter(Boolean);
  if (data.part) {
    filled = filled || randomName();
    file.part = {...data.file.part, role: role.trim(), filled: filled};
  }
  return file;
}

function written(id) {
  const answer = {...answerOf(id)};
  if (answer.state !== "answered") delete answer.current;
  if (answer.state !== "not_applicable") delete answer.reason;
  for (const key of ["reason", "for_jury", "internal", "evidence", "discussion", "target", "target_year"]) {
    const value = answer[key];
    if (value === "" || value === false || value === undefined || value === "none" || Number.isNaN(value)) delete answer[key];
  }
  const says = Object.keys(answer).some(key => key !== "question" && !(key === "state" && answer.state === "open"));
  return says ? answer : null;
}

// save keeps the draft in the browser, where it allows that.
function save() {
  const status = document.getElementById("saved");
  try {
    localStorage.setItem(storageKey, JSON.stringify(answerFile()));
    status.textContent = say("saved", {Time: new Date().toLocaleTimeString(data.language, {hour: "2-digit", minute: "2-digit"})});
  } catch {
    status.textContent = say("not_saved");
  }
}

let pause = 0;
function changed() {
  clearTimeout(pause);
  pause = setTimeout(save, 300);
  showProgress();
}

function draft() {
  try {
    return JSON.parse(localStorage.getItem(storageKey));
  } catch {
    return null;
  }
}
