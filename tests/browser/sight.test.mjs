// What is drawn can be seen and hit: contrast of texts and of the edges of fields and buttons, sizes of what is
// pressed, and nothing that scrolls sideways at the widths that 400 % of zoom leaves, measured in the browser.
import assert from 'node:assert/strict';
import { browsers } from './browsers.mjs';
import { journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const person = 'requests.received.natural_person';

/** Measures what is to be seen: `{texts, edges, targets, wide}`, each thing that falls short with what was measured. */
function measure({ text, edge, target }) {
  const parse = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const over = (top, under) => Object.fromEntries(['r', 'g', 'b'].map((name) => [name, top[name] * top.a + under[name] * (1 - top.a)]));
  const parent = (element) => element.parentElement ?? element.getRootNode().host;
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = parent(at)) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.a) layers.push(colour);
      if (colour.a === 1) break;
    }
    return layers.reduceRight((under, top) => over(top, under), { r: 255, g: 255, b: 255 });
  };
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const name = (element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${(element.textContent || element.value || '').trim().slice(0, 20)}”`;
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
  };
  const short = { texts: new Set(), edges: new Set(), targets: new Set(), wide: [] };
  const every = drawnAll('*').filter(isSeen);
  for (const element of every) {
    const style = getComputedStyle(element);
    const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) || (element.matches('input, textarea') && element.value);
    if (says && !element.matches(':disabled, option, style')) {
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const under = ground(element);
      const found = contrast(over(parse(style.color), under), under);
      if (found < (isLarge && text === 4.5 ? 3 : text) - 0.01) short.texts.add(`${name(element)}: ${found.toFixed(2)}`);
    }
    if (element.matches('input, textarea, select, button') && !element.disabled) {
      const around = ground(parent(element));
      const line = (side) => (parseFloat(style[`border${side}Width`]) && style[`border${side}Style`] !== 'none' ? contrast(over(parse(style[`border${side}Color`]), around), around) : 1);
      const fill = contrast(ground(element), around);
      const found = Math.max(line('Bottom'), fill, element.matches('button') ? edge : 1);
      // A cell is known by the lines of its table.
      if (found < edge - 0.01 && !element.matches('td *')) short.edges.add(`${name(element)}: ${found.toFixed(2)}`);
    }
    if (element.matches('a, button, input, select, textarea, summary, [tabindex="0"]') && !element.matches('p a, li p a')) {
      const { width, height } = element.getBoundingClientRect();
      if (Math.min(width, height) < target - 0.5) short.targets.add(`${name(element)}: ${width.toFixed(0)} × ${height.toFixed(0)}`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) short.wide.push(`${scrollWidth} in ${clientWidth}`);
  return Object.fromEntries(Object.entries(short).map(([name, list]) => [name, [...list]]));
}

const nothing = { texts: [], edges: [], targets: [], wide: [] };
const usual = { text: 4.5, edge: 3, target: 24 };

journey('seen and hit', ({ browser, step }) => withSite({}, async ({ url }) => {
  const visitor = await Visitor.to(browser, url);
  const states = [
    ['empty', usual, async () => {}],
    ['wrong', usual, async () => {
      await visitor.act('sample');
      await visitor.fillCell(person, '99');
      await visitor.fillCell('requests.pending_at_start.natural_person', '一二');
      await visitor.act('check');
    }],
    ['beside last year', usual, () => visitor.see(() => { gongkai().prior = { gongkai: 1, edition: '2021', year: 2019, organization: '某局' }; })],
    ['large', usual, () => visitor.click('[data-display="large"]')],
    ['high contrast', { ...usual, text: 7 }, () => visitor.click('[data-display="contrast"]')],
    ['in English', { ...usual, text: 7 }, () => visitor.see(() => gongkai().setAttribute('lang', 'en'))],
    ...[1920, 768, 640, 320].map((width) => [`${width} px wide`, { ...usual, text: 7 }, () => visitor.page.setViewport({ width, height: 800 })]),
    ['320 px wide, as usual', usual, async () => {
      await visitor.click('[data-display="contrast"]');
      await visitor.click('[data-display="large"]');
    }],
  ];
  for (const [name, limits, lead] of states) {
    await step(name, async () => {
      await lead();
      assert.deepEqual(await visitor.see(measure, limits), nothing);
    });
  }
  await visitor.leave();
}), browsers.filter(({ name }) => name === 'Chromium'));
