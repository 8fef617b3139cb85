// Why the widget cannot run, in the words for whoever sees it. One cause a constant, so that a script has only those
// that it can come upon. ES5, as everything in this folder that old browsers have to read too.
//
// `clerk` says what has happened and what can be done now; `zh` and `en` tell the webmaster what to change. What stands
// in braces is a fact of the case. README lists the codes.

export var LABELS = {
  zh: {
    title: '年度报告打不开', code: '代号', details: '给网站管理员', copy: '复制', copied: '已复制', select: '按 Ctrl+C 复制',
    reload: '重新载入', locked: '下面的表格现在只能看；已填的还在，可以选中复制。',
  },
  en: {
    title: 'The annual report cannot be opened', code: 'Code', details: 'For the webmaster', copy: 'Copy', copied: 'Copied',
    select: 'Press Ctrl+C', reload: 'Reload',
    locked: ' The form below can only be read now; what was typed is still there to be copied.',
  },
};

// What the clerk is told; several causes are one and the same to her.
var sendZh = '点“复制”，发给网站管理员';
var sendEn = 'Press “Copy” and send it to the webmaster';
var insteadZh = '换浏览器没有用。' + sendZh + '；急用时，改用单个文件 gongkai.html。';
var insteadEn = 'another browser will not help. ' + sendEn + '; until then, use the single file gongkai.html.';
var lost = {
  zh: '网站上缺少程序的文件，或者文件坏了，' + insteadZh,
  en: 'A file of the program is missing or damaged on the web site; ' + insteadEn,
};
var barred = {
  zh: '网站的设置不让程序运行，' + insteadZh,
  en: 'The settings of the web site keep the program from running; ' + insteadEn,
};

/** What the clerk is told where everything works, but looks bare. */
export var UNSTYLED = {
  title: { zh: '页面的样式没有载入', en: 'The page has come without its styles' },
  zh: '填写、核对、下载照常。' + sendZh + '。',
  en: 'Filling in, checking and downloading work as usual. ' + sendEn + '.',
};

export var FROM_DISK = {
  code: 'GK-FILE',
  clerk: {
    zh: '这一页不能从磁盘打开。改用单个文件 gongkai.html（双击打开），或者用网址打开这一页。',
    en: 'This page does not run from a disk. Use the single file gongkai.html (a double click opens it), or open this page by its web address.',
  },
  zh: '浏览器不运行 file:// 的模块脚本。从磁盘打开用 gongkai.html，嵌入用 gongkai.classic.js。',
  en: 'Browsers run no module scripts from file://. Use gongkai.html from a disk, and gongkai.classic.js to embed.',
};

export var TOO_OLD = {
  code: 'GK-OLD',
  clerk: {
    zh: '这个浏览器太旧。换新版的 Edge、Chrome 或 Firefox 打开；360 等浏览器，切换到极速模式。',
    en: 'This browser is too old. Use a current Edge, Chrome or Firefox.',
  },
  zh: '需要 Chromium 80、Firefox 78 或更新的版本，IE 模式不行。网页里写 <meta name="renderer" content="webkit">，双核浏览器就用极速模式。',
  en: 'Chromium 80, Firefox 78 or newer is needed, and no IE mode. With <meta name="renderer" content="webkit"> in the page, browsers of two engines use the new one.',
};

export var NO_WASM = {
  code: 'GK-WASM',
  clerk: {
    zh: '这个浏览器关掉了程序要用的功能。换一个浏览器打开；仍然不行，' + sendZh + '。',
    en: 'A feature that the program needs is switched off in this browser. Use another one. ' + sendEn + ' if that does not help.',
  },
  zh: '浏览器没有 WebAssembly：查管理策略、增强安全模式、启动参数；Firefox 查 javascript.options.wasm。',
  en: 'The browser has no WebAssembly: look at its policies, enhanced security mode and command line; in Firefox at javascript.options.wasm.',
};

var policyZh = '内容安全策略（Content-Security-Policy）挡住了 {file}：在 {directive} 里加上 {source}。';
var policyEn = 'The Content-Security-Policy keeps out {file}: add {source} to {directive}.';
export var NO_SCRIPT_BY_POLICY = { code: 'GK-CSP-SCRIPT', clerk: barred, zh: policyZh, en: policyEn };
export var NO_FETCH_BY_POLICY = { code: 'GK-CSP-CONNECT', clerk: barred, zh: policyZh, en: policyEn };
export var NO_STYLE_BY_POLICY = { code: 'GK-CSP-STYLE', zh: policyZh, en: policyEn };
export var NO_WASM_BY_POLICY = {
  code: 'GK-CSP-WASM',
  clerk: barred,
  zh: '内容安全策略（Content-Security-Policy）不许运行 WebAssembly：在 script-src 里加上 {source}（Chromium 97 起用 \'wasm-unsafe-eval\'，之前用 \'unsafe-eval\'）。',
  en: 'The Content-Security-Policy forbids WebAssembly: add {source} to script-src (\'wasm-unsafe-eval\' since Chromium 97, \'unsafe-eval\' before).',
};

export var WRONG_TYPE = {
  code: 'GK-MIME',
  clerk: barred,
  zh: '{file} 的 Content-Type 是 {type}：改成 {expected}。',
  en: '{file} is sent as {type}: change its Content-Type to {expected}.',
};

// Where a server answers with an error, the code has its status: GK-404.
export var MISSING = {
  clerk: lost,
  zh: '服务器没有送出 {file}（状态 {status}）：放上发布包里的这个文件，与网页同一版本，允许访问。',
  en: 'The server does not give {file} (status {status}): put this file of the release there, of the same version as the page, and allow access to it.',
};
export var SERVER_FAILS = {
  clerk: lost,
  zh: '服务器送 {file} 时出错（状态 {status}）：查它的日志。',
  en: 'The server fails at {file} (status {status}): look at its log.',
};

export var A_PAGE = {
  code: 'GK-HTML',
  clerk: lost,
  zh: '取 {file} 得到的是网页（状态 200，{type}）：文件不在、要登录，或者被网关拦下。',
  en: 'Instead of {file} comes a page (status 200, {type}): the file is missing, asks for a login, or a gateway is in the way.',
};

export var NO_ANSWER = {
  code: 'GK-NET',
  clerk: {
    zh: '网络中断，程序没有载入。查看网络，点“重新载入”；仍然不行，' + sendZh + '。',
    en: 'The network failed. Check the connection and press “Reload”. ' + sendEn + ' if that does not help.',
  },
  zh: '没有取到 {file}：连接中断、服务器不答，或者被网关拦下；浏览器的控制台（F12）里有原因。',
  en: '{file} did not come: no connection, no answer, or a gateway in the way; the browser’s console (F12) has the reason.',
};

export var OTHER_ORIGIN = {
  code: 'GK-CORS',
  clerk: barred,
  zh: '{file} 在别的网站上，送出时要有响应头 Access-Control-Allow-Origin: {source}。',
  en: '{file} lies on another site and has to be sent with Access-Control-Allow-Origin: {source}.',
};

export var ALTERED = {
  code: 'GK-SRI',
  clerk: lost,
  zh: '{file} 与网页里 integrity 的校验值不符：重新上传整个发布包，不让网关改写。',
  en: '{file} has not the checksum that the page states as its integrity: upload the whole release again, and let no gateway rewrite it.',
};

var damagedZh = '{file} 不完整、被改动，或者版本不同：重新上传整个发布包，清除缓存。';
var damagedEn = '{file} is cut, altered or of another version: upload the whole release again, and clear caches.';
export var DAMAGED = { code: 'GK-CUT', clerk: lost, zh: damagedZh, en: damagedEn };
export var DAMAGED_PAGE = {
  code: 'GK-CUT',
  clerk: { zh: '这个文件坏了。重新下载一份 gongkai.html 打开。', en: 'This file is damaged. Download gongkai.html again.' },
  zh: damagedZh,
  en: damagedEn,
};

export var NO_MEMORY = {
  code: 'GK-MEMORY',
  clerk: {
    zh: '内存不够，程序没有启动。关掉别的网页和程序，点“重新载入”。',
    en: 'There is too little memory left. Close other pages and programs, and press “Reload”.',
  },
  zh: '浏览器分不出 WebAssembly 的内存，多见于 32 位的浏览器和内存限额小的虚拟机。',
  en: 'The browser has no memory for WebAssembly, as 32-bit browsers and small virtual machines may.',
};

export var STOPPED = {
  code: 'GK-STOPPED',
  clerk: {
    zh: '程序刚启动就出错停下。重新载入再试；仍然这样，换一个浏览器，' + sendZh + '。',
    en: 'The program failed as it started. Reload the page, or use another browser. ' + sendEn + '.',
  },
  zh: '启动时出错，错误在下面：发给程序的开发者。',
  en: 'It failed as it started; the error stands below. Send it to the developers.',
};
