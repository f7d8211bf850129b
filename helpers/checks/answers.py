"""Safe views of learners' answers: any Python object in, a plain value or None out.

Nothing here raises or takes long, whatever the answer is. What a right answer is, is decided in
the modules of the lessons.
"""
