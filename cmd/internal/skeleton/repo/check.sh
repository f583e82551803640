#!/bin/sh
# Kiểm tra mọi gói và đợt của kho; tóm tắt vào summary.md.
# Checks every pack and round of the repository; a summary goes to summary.md.
#
# FORMAT: text, or github for annotations. BASE: the revision to compare with, if any.
set -eu
status=0
: >summary.md

parindex validate . --format "${FORMAT:-text}" || status=1
for pack in packs/*/ rounds/*/*/; do
	pack=${pack%/}
	[ -f "$pack/regulation.yaml" ] || continue # told above
	name=$(echo "${pack#packs/}" | tr / -)
	parindex criteria test "$pack" --require-cases --format "${FORMAT:-text}" || status=1
	parindex criteria test "$pack" --format junit -o "cases-$name.xml" || status=1
	parindex criteria test "$pack" --coverage --format markdown >>summary.md 2>/dev/null || status=1 # told above
	if [ -n "${BASE:-}" ] && git cat-file -e "$BASE:$pack/regulation.yaml" 2>/dev/null; then
		parindex criteria diff "git:$BASE:$pack" "$pack" --format markdown >>summary.md 2>/dev/null || status=1
	fi
	source=packs/$(basename "$pack")
	if [ "$pack" != "$source" ] && [ -d "$source" ]; then # a round is scored by its own copy
		parindex criteria diff "$source" "$pack" --format markdown >>summary.md 2>/dev/null || status=1
	fi
done
for file in $([ -z "${BASE:-}" ] || git ls-tree -r --name-only "$BASE" packs rounds | grep '/regulation\.yaml$'); do
	pack=${file%/regulation.yaml}
	[ ! -f "$file" ] || continue
	echo "$pack: gói đã bị xóa · the pack was deleted" | tee -a summary.md
	where='packs rounds' above='(\.\./[^ ]*)?' # a round that carries its own copy does without
	case $pack in rounds/*) where=$(dirname "$pack") above='(\./)?' ;; esac
	named=$(grep -rnE --include=*.yaml "^ *(pack|previous): *$above$(basename "$pack")(/|[[:space:]]|\$)" $where 2>/dev/null || true)
	if [ -n "$named" ]; then
		printf '%s\n' "$pack: còn được nêu ở · is still named at:" "$named" | tee -a summary.md
		status=1
	fi
done
for round in rounds/*/; do
	round=${round%/}
	if [ -d "$round" ] && [ ! -f "$round/round.yaml" ]; then
		echo "$round: không có round.yaml · no round.yaml"
		status=1
	fi
	if [ -n "${BASE:-}" ] && git cat-file -e "$BASE:$round/round.yaml" 2>/dev/null; then
		parindex impact "$round" --base "$BASE" --format markdown >>summary.md || status=1
	fi
done
if ls rounds/*/record.* >/dev/null 2>&1; then
	parindex rescore rounds || status=1
fi
exit $status
