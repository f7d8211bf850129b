"""What learners read from the exercise checks, one file a lesson."""
