/** Sets the form's language before the form, which asks for it as soon as it is loaded, looks for it: Vietnamese, until an officer chooses another. */

const PREFERENCES = "sveltia-cms.prefs";

if (!localStorage.getItem(PREFERENCES)) {
  localStorage.setItem(PREFERENCES, JSON.stringify({ locale: "vi" }));
}
