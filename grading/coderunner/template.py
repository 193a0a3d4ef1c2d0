"""Template of a CodeRunner question whose grader is "Template grader" and which has one test case.

Set EXERCISE for each question. The Jobe server needs Bytewise, a JDK and, with SANDBOX, bubblewrap.
"""
import json
import os
import subprocess
import tempfile

EXERCISE = "join-once"
BYTEWISE = os.environ.get("BYTEWISE", "/opt/bytewise/bin/bytewise")
SANDBOX = True
PACK = os.environ.get("BYTEWISE_EXERCISES", "")
MOST_CHARACTERS = 8000

ANSWER = """{{ STUDENT_ANSWER | e('py') }}"""


def file_name(exercise):
    """Returns the name of the file to write: JoinOnce.java for join-once."""
    return "".join(word[:1].upper() + word[1:] for word in exercise.split("-")) + ".java"


def grade():
    """Returns the row of the table of results that CodeRunner shows."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, file_name(EXERCISE))
        with open(path, "w", encoding="utf-8") as file:
            file.write(ANSWER)
        command = [BYTEWISE, "grade", "--one", path, "--exercise", EXERCISE, "--format", "jsonl"]
        if PACK:
            command += ["--pack", PACK]
        if not SANDBOX:
            command.append("--unsafe-no-sandbox")
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode > 1:
        # Not the student's fault: "abort" stops without a mark for this attempt.
        return {"fraction": 0, "abort": True, "got": "It could not be judged. " + run.stderr.strip()}
    result = json.loads(run.stdout.splitlines()[0])
    lines = [result["verdict"] + ": " + result["message"]] + result["details"]
    lines.append("%g of %d points (%s)" % (result["points"], result["maxPoints"], result["credit"]))
    return {
        "fraction": result["points"] / result["maxPoints"],
        "got": "\n".join(lines)[:MOST_CHARACTERS],
    }


print(json.dumps(grade()))
