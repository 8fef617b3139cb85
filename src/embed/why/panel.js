// The panel that says why the widget cannot run: to the clerk in a sentence, to the webmaster in detail, to be copied.
//
// It may be all of ours that a page has got, and the browser may be any: ES5, no markup from text, no style attributes.

import { copy } from './copy.js';
import { LABELS } from './words.js';

function add(place, name, className, content) {
  var element = document.createElement(name);
  if (className) element.className = className;
  if (content) element.textContent = content;
  return place.appendChild(element);
}

/** An address as the webmaster knows it: from the page on, where it lies below. */
function relative(address) {
  var folder = location.href.replace(/[?#].*/, '').replace(/[^/]*$/, '');
  return address.indexOf(folder) ? address : address.slice(folder.length);
}

/** Nobody shall type in vain: what is printed can be read and copied from then on. Answers whether there is any. */
function lock(place) {
  var mount = place.querySelector('.mount');
  var fields = mount ? mount.querySelectorAll('input, textarea, select, button') : [];
  for (var i = 0; i < fields.length; i++) fields[i].readOnly === undefined ? (fields[i].disabled = true) : (fields[i].readOnly = true);
  if (mount) mount.className += ' locked';
  return mount;
}

/**
 * Shows a cause (see words.js) with its facts at the element; `bare` is the clerk's sentence where the widget works all
 * the same. The answer is what takes the panel away again.
 */
export function explain(host, cause, facts, bare) {
  var order = /^en/i.test(host.getAttribute('lang')) ? ['en', 'zh'] : ['zh', 'en'];
  var words = LABELS[order[0]];
  var root = host.shadowRoot;
  var slot;
  if (!root && host.attachShadow) {
    root = host.attachShadow({ mode: 'open' });
    slot = add(root, 'slot');
  }
  var locked = !bare && lock(root || host);
  var file = facts.address ? relative(facts.address) : '';
  var panel = document.createElement('div');
  panel.className = 'why';
  panel.setAttribute('role', 'alert');
  panel.setAttribute('aria-atomic', 'false');
  var lines = []; // what is copied

  function say(place, name, className, text) {
    lines.push(text);
    return add(place, name, className, text);
  }
  /** A sentence in both languages, with its facts. */
  function explained(place, sentence, more) {
    for (var i = 0; i < 2; i++) {
      var text = sentence[order[i]] + (more ? LABELS[order[i]].locked : '');
      var line = say(place, 'p', i ? 'why-other' : '', text.replace(/\{(\w+)\}/g, function (part, name) {
        return name === 'file' ? file : facts[name];
      }));
      line.lang = order[i];
    }
  }
  function button(action, run) {
    var element = add(actions, 'button', 'why-button', words[action]);
    element.type = 'button';
    element.setAttribute('data-action', 'why-' + action);
    element.onclick = run;
    return element;
  }

  say(panel, 'h2', '', bare ? bare.title[order[0]] : words.title);
  explained(panel, bare || cause.clerk, locked);
  say(panel, 'p', 'why-code', words.code + ' ' + codeOf(cause, facts));
  var details = add(panel, 'details');
  add(details, 'summary', '', LABELS[order[0]].details + ' / ' + LABELS[order[1]].details);
  explained(details, cause);
  var page = location.href.replace(/[?#].*/, '');
  var circumstances = [facts.message, file, page, navigator.userAgent, String(new Date())];
  for (var i = 0; i < circumstances.length; i++) {
    if (circumstances[i]) say(details, 'p', 'why-other', circumstances[i]);
  }
  var actions = add(panel, 'p');
  var copying = button('copy', function () {
    copy(lines.join('\n'), panel, function (isCopied) {
      copying.textContent = isCopied ? words.copied : words.select;
      if (isCopied) copying.focus();
    });
  });
  button('reload', function () {
    location.reload();
  });

  if (root) root.insertBefore(panel, root.firstChild);
  else host.parentNode.insertBefore(panel, host);
  // Somebody who is typing further down has to see it.
  if (locked && root && root.activeElement) panel.scrollIntoView();
  return function () {
    panel.parentNode.removeChild(panel);
    if (slot) root.removeChild(slot);
  };
}

/** The short code of a case. */
export function codeOf(cause, facts) {
  return cause.code || 'GK-' + facts.status;
}
