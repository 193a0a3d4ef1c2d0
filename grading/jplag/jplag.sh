#!/bin/sh
# Compares a class's submissions with each other, in the same folder that 'bytewise grade' reads.
#   jplag.sh JPLAG.jar SUBMISSIONS [RESULT]
# If STARTS names a folder with the files that students began with, what they have in common with
# those is left out of the comparison.
set -eu

if [ $# -lt 2 ] || [ $# -gt 3 ]; then
  echo "usage: jplag.sh JPLAG.jar SUBMISSIONS [RESULT]" >&2
  exit 2
fi
for path in "$1" "$2"; do
  if [ ! -e "$path" ]; then
    echo "jplag.sh: there is no file or folder $path" >&2
    exit 2
  fi
done

jar=$1
submissions=$2
result=${3:-jplag-result}
set -- -l java -r "$result"
[ -z "${STARTS:-}" ] || set -- "$@" -bc "$STARTS"
exec "${JAVA:-java}" -jar "$jar" "$@" "$submissions"
