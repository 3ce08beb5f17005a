// views are the parts of the page, one of which is shown.
function viewNames() {
  return ["start", ...data.dimensions.map(dimension => dimension.id), "finish"];
}

function viewTitle(name) {
  if (name === "start" || name === "finish") return say(name);
  const dimension = data.dimensions.find(one => one.id === name);
  return dimension.id + " " + dimension.title;
}

function viewOf(id) {
  const dimension = data.dimensions.find(one => one.questions.some(question => question.id === id));
  return dimension ? dimension.id : "start";
}

// fill builds a part when it is needed first; the end is always built anew.
function fill(name) {
  const content = document.getElementById("view-" + name).querySelector(".content");
  if (name === "finish") content.replaceChildren(finishView());
  const dimension = data.dimensions.find(one => one.id === name);
  if (dimension && !content.childElementCount) content.append(...dimension.questions.map(questionCard));
}

// show shows one part and puts the focus on its title.
function show(name, focus = true) {
  fill(name);
  for (const each of viewNames()) {
    document.getElementById("view-" + each).hidden = each !== name;
    const link = document.getElementById("nav-" + each);
    if (each === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  window.scrollTo(0, 0);
  if (!focus) return;
  const title = document.getElementById("title-" + name);
  title.focus({preventScroll: true});
  if (title.getBoundingClientRect().top > innerHeight / 2) title.scrollIntoView(); // a small window would show the way about only
}

// goTo leads to a question.
function goTo(id) {
  show(viewOf(id), false);
  const card = document.getElementById(id);
  card.scrollIntoView();
  card.focus();
}

function showProgress() {
  const all = allQuestions(), done = all.filter(settled).length;
  const bar = document.getElementById("bar");
  bar.max = all.length;
  bar.value = done;
  document.getElementById("progress").textContent = say("progress", {Done: done, All: all.length});
  for (const dimension of data.dimensions) {
    const open = dimension.questions.filter(question => !settled(question.id)).length;
    document.getElementById("count-" + dimension.id).textContent = open ? " · " + open + " " + say("open") : " · ✓";
  }
}

function nextOpen() {
  const id = allQuestions().find(one => !settled(one));
  if (id) goTo(id);
  else show("finish");
}

function steps(name) {
  const names = viewNames(), at = names.indexOf(name);
  const row = make("div", {class: "actions"});
  if (at > 0) row.append(make("button", {type: "button", onclick: () => show(names[at - 1])}, say("previous")));
  if (at < names.length - 1) row.append(make("button", {type: "button", class: "main", onclick: () => show(names[at + 1])}, say("next")));
  return row;
}

function view(name, ...content) {
  return make("div", {class: "view", id: "view-" + name, hidden: true}, make("h2", {id: "title-" + name, tabindex: "-1"}, viewTitle(name)), make("div", {class: "content"}, ...content), steps(name));
}

// build makes the page of what is filled in.
function build(first) {
  const list = make("ol", {});
  for (const name of viewNames()) {
    const count = name === "start" || name === "finish" ? null : make("small", {id: "count-" + name});
    list.append(make("li", {}, make("a", {href: "#view-" + name, id: "nav-" + name, onclick: event => { event.preventDefault(); show(name); }}, viewTitle(name), count)));
  }
  const main = make("main", {id: "main"}, view("start", profileView()));
  for (const dimension of data.dimensions) main.append(view(dimension.id));
  main.append(view("finish"));
  document.body.replaceChildren(
    make("a", {class: "skip", href: "#main"}, say("skip")),
    make("header", {}, make("h1", {}, data.title), make("p", {id: "progress", role: "status"}), make("progress", {id: "bar", "aria-labelledby": "progress"}),
      make("nav", {"aria-label": say("nav")}, list), make("div", {class: "actions"}, make("button", {type: "button", id: "next-open", onclick: nextOpen}, say("next_open")))),
    main, make("footer", {}, make("p", {id: "saved", class: "muted", role: "status"})));
  showProgress();
  show(first, first !== "start");
}

addEventListener("beforeprint", () => viewNames().forEach(fill));
readFile(data.file);
const found = draft();
if (found) readFile(found);
build("start");
if (found) document.getElementById("saved").textContent = say("draft_found");
document.documentElement.dataset.ready = String(Math.round(performance.now()));
