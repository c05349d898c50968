// Shows the whole address of a calendar that was made just now, and offers it to the calendar program
// of this machine. Without this file the address is copied from the link.
(function () {
  "use strict";
  document.querySelectorAll("a[data-calendar]").forEach(function (link) {
    var address = document.createElement("code");
    address.className = "address";
    address.textContent = link.href;
    var open = document.createElement("a");
    open.className = "govuk-link";
    open.href = link.href.replace(/^https?:/, "webcal:");
    open.textContent = link.dataset.calendar;
    link.replaceWith(address, document.createElement("br"), open);
  });
})();
