#!/usr/bin/env bash
# Prepares Gradescope's container. It expects the unpacked distribution of Bytewise in the folder
# bytewise next to this script.
set -eu

autograder=${AUTOGRADER:-/autograder}

if ! command -v java > /dev/null || ! command -v bwrap > /dev/null; then
  apt-get install -y --no-install-recommends openjdk-17-jdk-headless bubblewrap
fi

bytewise=$autograder/source/bytewise/bin/bytewise
if [ ! -f "$bytewise" ]; then
  echo "setup.sh: there is no $bytewise; put Bytewise's distribution into the archive" >&2
  exit 1
fi
chmod +x "$bytewise" "$autograder/source/run_autograder"

# Prepares the archives of classes, which make every start faster, and says whether jails work.
"$bytewise" doctor || echo "setup.sh: see above; SANDBOX=no in settings.sh uses the container alone"
