// Stores a form while somebody types. What the service has not got yet stays in this browser under
// the writer's name, is offered to that writer again, and goes once it is stored or the writer signs
// out. Without this file the button does the same.
(function () {
  "use strict";
  var PREFIX = "typed:";
  var SENT = "sent:";
  var OFFERED = "~";
  var PAUSE = 2000;
  var AGAIN = 15000;
  var storage = usable("localStorage");
  var tab = usable("sessionStorage");

  // a browser may refuse to keep anything
  function usable(name) {
    try {
      window[name].setItem(PREFIX, "");
      window[name].removeItem(PREFIX);
      return window[name];
    } catch (refused) {
      return null;
    }
  }

  // who is signed in; each page says so beside its sign-out
  var out = document.querySelector("form[data-forget]");
  var mine = PREFIX + (out ? out.dataset.forget : "") + ":";
  if (out && storage) {
    out.addEventListener("submit", function () {
      Object.keys(storage).forEach(function (name) {
        if (name.indexOf(mine) === 0) storage.removeItem(name);
      });
    });
  }

  var form = document.querySelector("form[data-keep]");
  var key = form && mine + form.dataset.keep;
  forgetWhatArrived();
  if (!form || !window.fetch || !window.DOMParser) return;

  var line = document.getElementById("stored");
  var timer = 0;
  var flying = null;
  var dirty = false;
  var shown = fields();

  // what was sent by the button, once a page says that it is stored
  function forgetWhatArrived() {
    if (!storage || !tab) return;
    var taken = document.querySelector("[data-taken]");
    var stored = taken ? mine + taken.dataset.taken : /[?&]saved=1/.test(location.search) && key;
    var sent = stored && tab.getItem(SENT + stored);
    if (!sent) return;
    if (storage.getItem(stored) === sent) storage.removeItem(stored);
    tab.removeItem(SENT + stored);
  }

  function fields() {
    var all = {};
    new FormData(form).forEach(function (value, name) {
      if (!/^(csrf|request|base|draft|was-.*)$/.test(name)) all[name] = value;
    });
    return all;
  }

  function value(all, name) {
    return Object.prototype.hasOwnProperty.call(all, name) ? all[name] : "";
  }

  function put(name, text) {
    var field = form.elements[name];
    if (!field) return;
    if (field.type === "checkbox") field.checked = text === field.value;
    else field.value = text;
  }

  function hidden(name, text) {
    var field = form.elements[name];
    if (!field) {
      field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      form.appendChild(field);
    }
    field.value = text;
  }

  function keep() {
    if (!storage) return;
    var kept = { draft: form.elements.draft.value, shown: shown, typed: fields() };
    try {
      storage.setItem(key, JSON.stringify(kept));
    } catch (full) {
      // the service still gets it
    }
  }

  function say(text) {
    if (line) line.textContent = text;
  }

  function storeIn(wait) {
    clearTimeout(timer);
    timer = setTimeout(store, wait);
  }

  function store() {
    if (flying) {
      storeIn(1000);
      return;
    }
    clearTimeout(timer);
    dirty = false;
    var sent = fields();
    var body = new URLSearchParams(new FormData(form));
    body.set("action", "autosave");
    flying = fetch(form.getAttribute("action") || location.pathname, {
      method: "POST", body: body, credentials: "same-origin", redirect: "manual",
      keepalive: document.visibilityState === "hidden"
    }).then(function (answer) {
      if (!answer.ok) {
        say(answer.status === 409 ? form.dataset.both : form.dataset.here);
        return null;
      }
      return answer.text().then(function (text) { arrived(sent, text); });
    }).catch(function () {
      dirty = true;
      say(form.dataset.here);
      storeIn(AGAIN);
    }).then(function () {
      flying = null;
    });
  }

  // The answer has the texts of others for fields that were left alone here: they are shown, so that
  // what is typed next is typed upon them. If one was typed into meanwhile, the next save meets it.
  function arrived(sent, text) {
    var told = new DOMParser().parseFromString(text, "text/html");
    var others = Array.prototype.slice.call(told.querySelectorAll("textarea"));
    say(told.querySelector("p").textContent);
    var now = fields();
    var free = others.every(function (other) {
      return value(now, other.name) === value(sent, other.name);
    });
    if (!free) return;
    others.forEach(function (other) {
      put(other.name, other.value);
      sent[other.name] = other.value;
    });
    told.querySelectorAll("input").forEach(function (field) { hidden(field.name, field.value); });
    shown = sent;
    if (dirty) keep();
    else if (storage) storage.removeItem(key);
  }

  form.addEventListener("input", function () {
    dirty = true;
    keep();
    storeIn(PAUSE);
  });

  window.addEventListener("online", function () { if (dirty) store(); });
  document.addEventListener("visibilitychange", function () {
    if (dirty && document.visibilityState === "hidden") store();
  });

  // a save on its way ends first, so that the button does not meet it
  form.addEventListener("submit", function (event) {
    clearTimeout(timer);
    if (flying) {
      event.preventDefault();
      flying.then(function () { form.requestSubmit(event.submitter); });
      return;
    }
    var kept = storage && storage.getItem(key);
    if (kept && tab) tab.setItem(SENT + key, kept);
    dirty = false;
  });

  function changedIn(kept) {
    return Object.keys(Object.assign({}, kept.shown, kept.typed)).filter(function (name) {
      return value(kept.typed, name) !== value(kept.shown, name)
          && value(kept.typed, name) !== value(shown, name);
    });
  }

  function read(name) {
    try {
      return storage && JSON.parse(storage.getItem(name));
    } catch (unreadable) {
      return null;
    }
  }

  // what is offered waits beside what is typed from now on
  function offer() {
    var asked = document.getElementById("offer");
    var kept = read(key) || read(key + OFFERED);
    if (!kept || !asked) return;
    storage.removeItem(key);
    if (changedIn(kept).length === 0) {
      storage.removeItem(key + OFFERED);
      return;
    }
    storage.setItem(key + OFFERED, JSON.stringify(kept));
    asked.hidden = false;
    function answer(button, act) {
      document.getElementById(button).addEventListener("click", function () {
        act();
        storage.removeItem(key + OFFERED);
        asked.hidden = true;
      });
    }
    answer("offer-no", function () {});
    answer("offer-yes", function () {
      changedIn(kept).forEach(function (name) { put(name, value(kept.typed, name)); });
      hidden("draft", kept.draft);
      dirty = true;
      keep();
      store();
    });
  }

  offer();
})();
