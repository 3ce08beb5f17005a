// profileView asks who fills in the form, as far as that is not known.
function profileView() {
  const view = make("div", {});
  if (data.intro) view.append(...data.intro.split("\n").map(line => make("p", {}, line)));
  const how = make("section", {class: "card", "aria-labelledby": "how"}, make("h2", {id: "how"}, say("how")));
  for (const key of ["how_private", "how_draft", "how_keys"]) how.append(make("p", {}, say(key)));
  view.append(how);
  if (!data.ask_profile && !data.part) return view;
  const card = make("section", {class: "card", "aria-labelledby": "who"}, make("h2", {id: "who"}, say("profile")), make("p", {class: "muted"}, say("profile_text")));
  if (data.ask_profile) card.append(entry("name", "agency_name", "text", "organization"), kind(), entry("contact_role", "contact_role", "text", "organization-title"), entry("contact_email", "contact_email", "email", "email"));
  if (data.part) card.append(roleEntry());
  view.append(card);
  return view;
}

function entry(key, sentence, type, fill) {
  const input = make("input", {type: type, maxlength: "200", autocomplete: fill, required: key === "name", oninput: event => { profile[key] = event.target.value; mark(event.target, ""); changed(); }});
  input.value = profile[key] || "";
  return field("agency-" + key, say(sentence), input);
}

function kind() {
  const select = make("select", {onchange: event => { profile.kind = event.target.value; changed(); }}, make("option", {value: ""}, say("agency_kind_open")));
  for (const [value, title] of Object.entries(data.kinds)) select.append(make("option", {value: value}, title));
  select.value = profile.kind || "";
  return field("agency-kind", say("agency_kind"), select);
}

function roleEntry() {
  const input = make("input", {type: "text", maxlength: "200", autocomplete: "organization-title", required: true, oninput: event => { role = event.target.value; mark(event.target, ""); changed(); }});
  input.value = role;
  return make("div", {}, field("role", say("role"), input), make("p", {class: "muted"}, say("role_text")));
}
