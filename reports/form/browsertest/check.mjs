// Tries web forms in a real browser: node check.mjs FORM PART FOLDER. It
// prints what it saw as JSON; the test in Go decides.
import {chromium} from "playwright-core";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

const [form, part, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const seen = {violations: [], requests: [], errors: [], interactive: [], pages: 0, ink: ""};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function open(file, options = {}) {
  const context = await browser.newContext({acceptDownloads: true, bypassCSP: true, ...options});
  const page = await context.newPage();
  page.on("request", request => { if (!/^(file|blob|data):/.test(request.url())) seen.requests.push(request.url()); });
  page.on("pageerror", error => seen.errors.push(String(error)));
  page.on("console", message => { if (message.type() === "error") seen.errors.push(message.text()); });
  await page.goto(pathToFileURL(file).href);
  seen.interactive.push(Number(await page.evaluate(() => document.documentElement.dataset.ready)));
  return page;
}

async function check(page, where) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}));
  for (const found of result.violations) seen.violations.push(`${where}: ${found.id}: ${found.nodes[0].html.slice(0, 120)}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  if (wide) seen.violations.push(`${where}: scrolls sideways`);
  const out = await page.evaluate(() => [...document.querySelectorAll("h1, h2, h3, p, legend, summary, button, nav a, .level, .level span")]
    .filter(element => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline").map(element => element.textContent.slice(0, 60)));
  for (const text of out) seen.violations.push(`${where}: words leave their place: ${text}`);
}

// Every view, light and dark, wide and narrow (320 px is 1280 px at 400 %).
for (const scheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    const page = await open(form, {colorScheme: scheme, viewport: {width: width, height: 800}});
    const views = await page.$$eval("nav a", links => links.map(link => link.id));
    const some = scheme === "light" && width === 1280 ? views : [views[0], views[2], views.at(-1)]; // all look alike
    for (const id of some) {
      await page.click("#" + id);
      await check(page, `${scheme} ${width} ${id}`);
    }
    if (width === 320) await page.screenshot({path: join(folder, `${scheme}-320.png`)});
    await page.click("#" + views[2]);
    await page.screenshot({path: join(folder, `${scheme}-${width}-b.png`)});
    await page.context().close();
  }
}

async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const path = join(folder, name + "-" + file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

// tabTo moves with the Tab key until an element has the focus.
async function tabTo(page, matches, argument, most = 3000) {
  for (let i = 0; i < most; i++) {
    if (await page.evaluate(([test, value]) => new Function("e", "value", "return " + test)(document.activeElement, value), [matches, argument])) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("never reached by Tab: " + matches + " " + argument);
}

// On paper: two questions to a page, black on white also for whoever likes it dark.
{
  const page = await open(form, {colorScheme: "dark"});
  const paper = await page.pdf({format: "A4", path: join(folder, "print.pdf")});
  seen.pages = paper.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
  await page.emulateMedia({media: "print", colorScheme: "dark"});
  seen.ink = await page.evaluate(() => getComputedStyle(document.body).color);
  await page.context().close();
}

// One form filled in by keyboard only.
const page = await open(form);
await tabTo(page, "e.id === 'agency-name'");
await page.keyboard.type("Amt für Tastatur");
const ids = await page.evaluate(() => data.dimensions.map(dimension => [dimension.id, dimension.questions.map(question => question.id)]));
let n = 0;
for (const [dimension, questions] of ids) {
  await tabTo(page, "e.tagName === 'BUTTON' && e.classList.contains('main') && e.offsetParent");
  await page.keyboard.press("Enter");
  for (const id of questions) {
    await tabTo(page, "e.name === value", id + "-today");
    if (n === 0) { // the first one: not applicable, first without a reason
      for (let i = 0; i < 7; i++) {
        if (await page.evaluate(() => document.activeElement.value === "not_applicable")) break;
        await page.keyboard.press("ArrowDown");
      }
    } else {
      await page.keyboard.press("ArrowDown"); // from “open” round to level 0, then on
      for (let i = 0; i < n % 5; i++) await page.keyboard.press("ArrowDown");
    }
    if (n === 1) {
      await tabTo(page, "e.name === value", id + "-target");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Tab");
      await page.keyboard.type("2028");
    }
    n++;
  }
}
await tabTo(page, "e.tagName === 'BUTTON' && e.classList.contains('main') && e.offsetParent");
await page.keyboard.press("Enter");
await tabTo(page, "e.id === 'download'");
await page.keyboard.press("Enter");
seen.refused = await page.textContent("#errors");
await check(page, "errors");
await tabTo(page, "e.tagName === 'A' && e.closest('#errors')");
await page.keyboard.press("Enter");
await page.keyboard.type("Macht der Kreis </script> \"ä\"");
await tabTo(page, "e.id === 'nav-finish'");
await page.keyboard.press("Enter");
await tabTo(page, "e.id === 'download'");
seen.file = await download(page, "whole");

// The draft survives a reload; a saved file can be opened.
await page.reload();
seen.draft = await page.textContent("#progress");
const other = await open(form);
await other.click("#nav-finish");
await other.setInputFiles("#file", seen.file);
await other.waitForFunction(() => document.getElementById("opened").textContent !== "");
seen.opened = await other.textContent("#progress");
await other.setInputFiles("#file", {name: "x.json", mimeType: "application/json", buffer: Buffer.from("{\"format\":\"x\"}")});
await other.waitForFunction(() => document.getElementById("opened").textContent.includes("keine Antwortdatei"));
seen.afterWrong = await other.textContent("#progress");

// A part: the role is asked for, only its questions are there.
const shared = await open(part);
await check(shared, "part");
await shared.click("#nav-finish");
await shared.focus("#download");
await shared.keyboard.press("Enter");
seen.partRefused = await shared.textContent("#errors");
await shared.click("#nav-start");
await shared.fill("#role", "Sachbearbeitung");
await shared.click("#next-open");
await shared.keyboard.press("Tab");
await shared.click("input[name$='-today'][value='3'] >> visible=true");
await shared.click("#nav-finish");
await shared.focus("#download");
seen.partFile = await download(shared, "part");

await browser.close();
console.log(JSON.stringify(seen));
