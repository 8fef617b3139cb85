// Says why the widget's own script did not run, where it did not: it is missing, refused, or more than the browser can
// read. A small classic script to be loaded before it, in ES5, so that it runs where the other cannot.
//
// What happens once the other runs is told by that one.

import css from 'gongkai:styles';
import { look, lookFor, refused, sourceOf } from './why/look.js';
import { codeOf, explain } from './why/panel.js';
import { DAMAGED, DAMAGED_PAGE, FROM_DISK, NO_SCRIPT_BY_POLICY, STOPPED, TOO_OLD } from './why/words.js';

var TAG = 'gongkai-report';
var page = location.href.split('#')[0];
var trouble = null; // the first that was heard of: {address, script} or {address, message}
var isTold = false;

/** Whether an address is that of the widget's script: in the single file the page itself. */
function isOurs(address) {
  return GONGKAI_INSIDE ? address === page : /gongkai[^/]*\.js([?#]|$)/.test(address);
}

function isThere() {
  return Boolean(window.customElements && customElements.get(TAG));
}

/** Whether this browser reads scripts of these years at all. */
function isAble() {
  return Boolean(window.customElements && document.documentElement.attachShadow && 'noModule' in document.createElement('script'));
}

/** Whether it says of itself, or shows by what it lacks, that it is older than what is needed. */
function isOld() {
  var version = /(Chrome|Firefox)\/(\d+)/.exec(navigator.userAgent);
  return !Promise.allSettled || Boolean(version && version[2] < (version[1] === 'Chrome' ? 80 : 78));
}

function tell(cause, facts) {
  if (isTold) return;
  isTold = true;
  var hosts = document.getElementsByTagName(TAG);
  for (var i = 0; i < hosts.length; i++) tellAt(hosts[i], cause, facts);
}

function tellAt(host, cause, facts) {
  var withdraw = explain(host, cause, facts);
  if (host.shadowRoot) dress(host.shadowRoot);
  var code = codeOf(cause, facts);
  var event = document.createEvent('CustomEvent');
  event.initCustomEvent('gongkai-error', true, false, { message: facts.address ? code + ' ' + facts.address : code, code: code });
  host.dispatchEvent(event);
  // A host may have another way to load it.
  if (isAble()) customElements.whenDefined(TAG).then(withdraw);
}

/** The panel's own styles; a printed page has them all. */
function dress(root) {
  if (root.querySelector('link, style')) return;
  try {
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch (error) {
    root.appendChild(document.createElement('style')).textContent = css;
  }
}

/** Finds out why it is not there. */
function judge() {
  if (isTold || isThere()) return;
  if (!isAble()) return tell(TOO_OLD, {});
  var module = document.querySelector('script[type="module"][src*="gongkai"]');
  if (location.protocol === 'file:' && module) return tell(FROM_DISK, { address: module.src });
  var blocked = refused('script-src', isOurs);
  if (blocked) return tell(NO_SCRIPT_BY_POLICY, { address: blocked, directive: 'script-src', source: sourceOf(blocked) });
  if (GONGKAI_INSIDE) return tell(isOld() ? TOO_OLD : DAMAGED_PAGE, { address: page, message: trouble && trouble.message });
  if (!trouble) return;
  var seen = trouble.script ? lookFor(trouble.script) : look(trouble.address, whatFailed);
  seen.then(function (found) {
    if (!isThere()) tell(found[0], found[1]);
  });
}

/** The script has come, and has failed. */
function whatFailed() {
  if (isOld()) return [TOO_OLD, trouble];
  return [/syntax ?error/i.test(trouble.message) ? DAMAGED : STOPPED, trouble];
}

window.addEventListener('error', function (event) {
  var script = event.target;
  if (trouble || isThere()) return;
  if (script && script.nodeName === 'SCRIPT' && isOurs(script.src)) trouble = { address: script.src, script: script };
  else if (event.filename && isOurs(event.filename)) trouble = { address: event.filename, message: event.message };
  // One that a page loads later.
  if (trouble && document.readyState === 'complete') setTimeout(judge);
}, true);

window.addEventListener('load', function () {
  // What a policy has refused is told in its own time.
  setTimeout(judge);
});
