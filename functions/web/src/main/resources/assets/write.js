// Stores a form while somebody types. What the service has not got yet stays in this browser, is
// offered again, and goes once it is stored or on sign-out. Without this file the button does it.
(function () {
  "use strict";
  var PREFIX = "typed:";
  var storage;
  try {
    storage = window.localStorage;
    storage.setItem(PREFIX + "try", "");
    storage.removeItem(PREFIX + "try");
  } catch (refused) {
    storage = null;
  }

  function forgetAll() {
    if (!storage) return;
    Object.keys(storage).forEach(function (key) {
      if (key.indexOf(PREFIX) === 0) storage.removeItem(key);
    });
  }

  document.querySelectorAll("form[action$='sign-out']").forEach(function (out) {
    out.addEventListener("submit", function () { forgetAll(); });
  });

  var form = document.querySelector("form[data-keep]");
  if (!form || !window.fetch) return;
  var key = PREFIX + form.dataset.keep;
  var line = document.getElementById("stored");
  var timer = 0;
  var flying = null;
  var dirty = false;

  function fields() {
    var all = {};
    new FormData(form).forEach(function (value, name) {
      if (["csrf", "request", "base", "draft"].indexOf(name) < 0 && name.indexOf("was-") !== 0) {
        all[name] = value;
      }
    });
    return all;
  }

  function keep() {
    if (storage) storage.setItem(key, JSON.stringify(fields()));
  }

  function say(text) {
    if (line) line.textContent = text;
  }

  function put(kept) {
    Object.keys(kept).forEach(function (name) {
      var field = form.elements[name];
      if (!field) return;
      if (field.type === "checkbox") field.checked = kept[name] === field.value;
      else field.value = kept[name];
    });
  }

  function store() {
    if (flying) {
      timer = setTimeout(store, 1000);
      return;
    }
    dirty = false;
    var body = new URLSearchParams(new FormData(form));
    body.set("action", "autosave");
    flying = fetch(form.getAttribute("action") || location.pathname, {
      method: "POST", body: body, credentials: "same-origin", redirect: "manual"
    }).then(function (answer) {
      if (!answer.ok) {
        say(answer.status === 409 ? form.dataset.both : form.dataset.here);
        return null;
      }
      return answer.text().then(function (text) {
        var told = text.trim().split("\n");
        form.elements.draft.value = told[0];
        say(told[1]);
        if (!dirty && storage) storage.removeItem(key);
      });
    }).catch(function () {
      say(form.dataset.here);
    }).then(function () {
      flying = null;
    });
  }

  form.addEventListener("input", function () {
    dirty = true;
    keep();
    clearTimeout(timer);
    timer = setTimeout(store, 3000);
  });

  // a save on its way ends first, so that the button does not meet it
  form.addEventListener("submit", function (event) {
    clearTimeout(timer);
    if (!flying) return;
    event.preventDefault();
    flying.then(function () { form.requestSubmit(event.submitter); });
  });

  var kept = storage && storage.getItem(key);
  var offer = document.getElementById("offer");
  if (kept && kept !== JSON.stringify(fields()) && offer) {
    offer.hidden = false;
    document.getElementById("offer-yes").addEventListener("click", function () {
      put(JSON.parse(kept));
      offer.hidden = true;
      form.dispatchEvent(new Event("input"));
    });
    document.getElementById("offer-no").addEventListener("click", function () {
      storage.removeItem(key);
      offer.hidden = true;
    });
  } else if (kept) {
    storage.removeItem(key);
  }
})();
