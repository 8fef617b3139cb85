// What can be found out about a file that did not come, or did not run: what a policy has refused, what the server says.
// ES5, but for the calls to `fetch`: who has none is too old, and is told so before.

import {
  ALTERED, A_PAGE, MISSING, NO_ANSWER, NO_FETCH_BY_POLICY, OTHER_ORIGIN, SERVER_FAILS, WRONG_TYPE,
} from './words.js';

var refusals = [];
document.addEventListener('securitypolicyviolation', function (event) {
  if (event.disposition !== 'report') refusals.push(event);
});

/** The address that a policy has refused to `directive`, where `isMeant` says that it is meant; null where none. */
export function refused(directive, isMeant) {
  for (var i = 0; i < refusals.length; i++) {
    var found = refusals[i].effectiveDirective || refusals[i].violatedDirective;
    if (found.indexOf(directive) === 0 && isMeant(refusals[i].blockedURI)) return refusals[i].blockedURI;
  }
  return null;
}

/** What a policy has to name for an address to be let through. */
export function sourceOf(address) {
  var origin = /^\w+:\/\/[^/]*/.exec(address)[0];
  return origin === location.origin ? "'self'" : origin;
}

/**
 * Asks for the file again. The answer is `[cause, facts]`; of what comes with status 200, and is no page, it is what
 * `examine(type, content)` finds.
 */
export function look(address, examine) {
  return fetch(address, { credentials: 'same-origin' }).then(
    function (response) {
      var type = response.headers.get('content-type') || '?';
      if (!response.ok) return [response.status < 500 ? MISSING : SERVER_FAILS, { address: address, status: response.status }];
      return response.arrayBuffer().then(
        function (content) {
          var start = String.fromCharCode.apply(null, new Uint8Array(content.slice(0, 64)));
          if (/^(\xef\xbb\xbf)?\s*</.test(start)) return [A_PAGE, { address: address, type: type }];
          return examine(type, content);
        },
        function () {
          return [NO_ANSWER, { address: address }];
        },
      );
    },
    function () {
      return unanswered(address);
    },
  );
}

/** Why a request has failed without an answer. */
function unanswered(address) {
  function isIt(blocked) {
    return address.indexOf(blocked) === 0; // of other sites the origin alone may be told
  }
  // A refusal is told in its own time.
  return new Promise(function (resolve) {
    setTimeout(resolve, 50);
  }).then(function () {
    var source = sourceOf(address);
    if (refused('connect-src', isIt)) {
      return [NO_FETCH_BY_POLICY, { address: address, directive: 'connect-src', source: source }];
    }
    if (source === "'self'") return [NO_ANSWER, { address: address }];
    // Does it answer whoever may not read the answer?
    return fetch(address, { mode: 'no-cors' }).then(
      function () {
        return [OTHER_ORIGIN, { address: address, source: location.origin }];
      },
      function () {
        return [NO_ANSWER, { address: address }];
      },
    );
  });
}

/** Looks why what comes was not taken from a script's or sheet's element. */
export function lookFor(element) {
  var isScript = element.nodeName === 'SCRIPT';
  var address = isScript ? element.src : element.href;
  return look(address, function (type) {
    var isRight = isScript ? /(java|ecma)script/i.test(type) : /^text\/css/i.test(type);
    var expected = isScript ? 'text/javascript' : 'text/css';
    if (!isRight) return [WRONG_TYPE, { address: address, type: type, expected: expected }];
    // It comes now, so it did not come then.
    return [element.integrity ? ALTERED : NO_ANSWER, { address: address }];
  });
}
