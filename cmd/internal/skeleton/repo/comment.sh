#!/bin/sh
# Đưa summary.md thành một bình luận của merge request trên GitLab; lần sau thì sửa bình luận đó.
# Puts summary.md into one comment on a merge request of GitLab; later runs change that comment.
#
# PARINDEX_TOKEN: an access token of the project with the scope api (a masked variable).
set -eu
[ -n "${CI_MERGE_REQUEST_IID:-}" ] && [ -n "${PARINDEX_TOKEN:-}" ] && [ -s summary.md ] || exit 0
notes=$CI_API_V4_URL/projects/$CI_MERGE_REQUEST_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes
ask() { curl --fail --silent --show-error --header "PRIVATE-TOKEN: $PARINDEX_TOKEN" "$@"; }

mark='[parindex]: #' # Markdown does not show it
printf '%s\n\n' "$mark" | cat - summary.md >comment.md
old=$(ask "$notes?sort=asc&per_page=100" | grep -o '"id":[0-9]*,\("type":[^,]*,\)\{0,1\}"body":"\[parindex\]: #' |
	head -n 1 | grep -o '[0-9][0-9]*' | head -n 1 || true)
if [ -n "$old" ]; then
	ask --request PUT --data-urlencode body@comment.md "$notes/$old" >/dev/null
else
	ask --data-urlencode body@comment.md "$notes" >/dev/null
fi
