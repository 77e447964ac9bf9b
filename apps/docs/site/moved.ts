/**
 * Stands in the first page, which was the reference once: what led to a part of the reference there leads to it still.
 * A fragment never comes to the server, so only the page can send it on.
 */
export const movedReference = `<script>if(/^#(?:tag\\/|section\\/|\\/)/.test(location.hash))location.replace('./reference.html'+location.hash)</script>`
