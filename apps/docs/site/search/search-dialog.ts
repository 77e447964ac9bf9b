/**
 * The dialog of the search, closed. It stands in every page, so that it takes what is typed before the script of the
 * search is there.
 */
export const searchDialog = `<dialog class="search-dialog" aria-label="Search">
<div class="head">
<input type="text" autocomplete="off" spellcheck="false" enterkeyhint="go" placeholder="Search guides, fields, errors, questions and checks" role="combobox" aria-label="Search the docs" aria-controls="search-results" aria-autocomplete="list" aria-expanded="false">
<form method="dialog"><button class="close">Close</button></form>
</div>
<p role="status"></p>
<div class="results" id="search-results" role="listbox" aria-label="Results" hidden></div>
</dialog>`
