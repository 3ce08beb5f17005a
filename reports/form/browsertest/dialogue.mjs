// Tries the form for companies in a real browser: node dialogue.mjs FORM
// FOLDER. It prints what it saw as JSON; the test in Go decides.
import {chromium} from "playwright-core";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

const [form, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const seen = {violations: [], requests: [], errors: [], screens: 0, opened: []};
const phone = {width: 390, height: 844};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function open(options = {}) {
  const context = await browser.newContext({acceptDownloads: true, bypassCSP: true, ...options});
  const page = await context.newPage();
  page.on("request", request => { if (!/^(file|blob|data):/.test(request.url())) seen.requests.push(request.url()); });
  page.on("pageerror", error => seen.errors.push(String(error)));
  page.on("console", message => { if (message.type() === "error") seen.errors.push(message.text()); });
  await page.goto(pathToFileURL(form).href);
  await page.waitForSelector("html[data-ready]");
  return page;
}

async function check(page, where) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}));
  for (const found of result.violations) seen.violations.push(`${where}: ${found.id}: ${found.nodes[0].html.slice(0, 120)}`);
  if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) seen.violations.push(`${where}: scrolls sideways`);
}

// Light and dark, on a desk, on a phone, and where 320 px is 1280 px at 400 %.
for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 390, 320]) {
    const page = await open({colorScheme, viewport: {width, height: phone.height}});
    if (width === phone.width && colorScheme === "light") seen.screens = await page.evaluate(() => document.documentElement.scrollHeight) / phone.height;
    await check(page, `${colorScheme} ${width} closed`);
    await page.screenshot({path: join(folder, `dialogue-${colorScheme}-${width}-closed.png`), fullPage: true});
    await page.click("#U3 summary");
    await check(page, `${colorScheme} ${width} open`);
    await page.screenshot({path: join(folder, `dialogue-${colorScheme}-${width}-open.png`), fullPage: true});
    await page.context().close();
  }
}

const page = await open({viewport: phone, permissions: ["clipboard-read", "clipboard-write"]});
const opened = () => page.$$eval("details[open]", all => all.map(each => each.id).join(" "));

// Nothing answered: nothing is given away.
await page.click("#download");
seen.refused = await page.textContent("#problem");

// A tap goes on to the next question; an arrow key goes on choosing.
await page.click("#U1 summary");
await page.click("#U1 label:nth-child(4)");
seen.opened.push(await opened());
await page.keyboard.press("Tab"); // from the title of the second question to its levels
await page.keyboard.press("ArrowDown");
await page.keyboard.press("ArrowDown"); // from “cannot judge” round to level 0, then to 1
seen.opened.push(await opened());
for (let n = 3; n <= 12; n++) {
  await page.focus(`#U${n} summary`);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  for (let i = 0; i <= n % 5; i++) await page.keyboard.press("ArrowDown");
}
await page.fill("#T1", "  Kurze Wege </script> „ä“\nund Geduld ");
await page.selectOption("#S", "S2");
await page.focus("#download");
const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
seen.file = join(folder, file.suggestedFilename());
await file.saveAs(seen.file);
await page.click("#copy");
await page.waitForFunction(() => document.getElementById("done").textContent.includes("kopier"));
seen.text = await page.inputValue("#block");
await check(page, "copied");
await page.screenshot({path: join(folder, "dialogue-filled.png"), fullPage: true});

// The draft survives a reload.
await page.reload();
seen.draft = await page.textContent("#progress");

await browser.close();
console.log(JSON.stringify(seen));
