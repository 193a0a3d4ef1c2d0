# shellcheck shell=sh disable=SC2034 # run_autograder reads these.

# The exercises of the assignment, separated by commas. What is missing of them earns nothing.
EXERCISES=join-once

# Your own exercises, a folder next to this file; empty for the built-in ones.
PACK=

# The time limit of one call, in seconds.
TIME_LIMIT=10

# yes: each submission runs in Bytewise's own sandbox, which needs user namespaces.
# no: the container is the only wall. Use it where setup.sh says that no jail can be started.
SANDBOX=yes
