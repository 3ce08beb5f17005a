"use strict";
// The page is made of elements, never of text that is read as markup.
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;

// say returns a sentence with its {Values}.
function say(key, values = {}) {
  return (words[key] || key).replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);
}

// make builds an element: make("p", {class: "x"}, "text", child, …).
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

// field is a labelled entry with room for an error below it.
function field(id, title, entry) {
  entry.id = id;
  const error = make("span", {id: id + "-error", class: "error", hidden: true});
  return make("div", {class: "field"}, make("label", {for: id}, title), entry, error);
}

// mark shows an error at an entry, or takes it away.
function mark(entry, sentence) {
  const error = document.getElementById(entry.id + "-error");
  entry.setAttribute("aria-invalid", sentence ? "true" : "false");
  if (sentence) entry.setAttribute("aria-describedby", error.id);
  else entry.removeAttribute("aria-describedby");
  error.textContent = sentence || "";
  error.hidden = !sentence;
}
