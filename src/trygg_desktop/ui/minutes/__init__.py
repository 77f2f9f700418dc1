"""The minutes room: write what the figures do not tell, choose voices, agree on actions, and take the paper home."""
