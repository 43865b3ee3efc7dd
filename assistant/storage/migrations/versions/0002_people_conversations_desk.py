"""People, conversations, whole answers, the desk, and handled updates.

SQLite cannot change a foreign key in place, so the first two tables are made anew and filled
from the old ones.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Brings the schema to conversations and the desk, keeping every opinion."""
    op.rename_table("feedback", "old_feedback")
    op.rename_table("answers", "old_answers")
    op.drop_index("ix_feedback_answer_id", "old_feedback")
    if op.get_bind().dialect.name == "postgresql":  # there an index keeps its table's old name
        op.execute("ALTER INDEX answers_pkey RENAME TO old_answers_pkey")
        op.execute("ALTER INDEX feedback_pkey RENAME TO old_feedback_pkey")
        op.execute("ALTER SEQUENCE feedback_id_seq RENAME TO old_feedback_id_seq")
    _people()
    _answers()
    _desk()
    op.execute(
        "INSERT INTO answers (id, given, status, language, snapshot)"
        " SELECT id, given, status, language, snapshot FROM old_answers"
    )
    op.execute(
        "INSERT INTO feedback (answer_id, given, verdict, reason, comment)"
        " SELECT answer_id, given, verdict, reason, comment FROM old_feedback ORDER BY id"
    )
    op.drop_table("old_feedback")
    op.drop_table("old_answers")


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("language", sa.String()),
        sa.Column("conversation_id", sa.String()),
        sa.Column("seen", sa.DateTime(), nullable=False, index=True),
    )
    op.create_table(
        "conversations",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column(
            "person_id", sa.String(), sa.ForeignKey("people.id", ondelete="CASCADE"), index=True
        ),
        sa.Column("channel", sa.String()),
        sa.Column("opened", sa.DateTime(), nullable=False),
        sa.Column("used", sa.DateTime(), nullable=False, index=True),
        sa.Column("context", sa.Text()),
    )


def _answers() -> None:
    op.create_table(
        "answers",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column(
            "conversation_id",
            sa.String(),
            sa.ForeignKey("conversations.id", ondelete="CASCADE"),
            index=True,
        ),
        sa.Column("channel", sa.String()),
        sa.Column("given", sa.DateTime(), nullable=False, index=True),
        sa.Column("as_of", sa.DateTime()),
        sa.Column("status", sa.String(), nullable=False, index=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("snapshot", sa.String(), nullable=False),
        sa.Column("question", sa.Text()),
        sa.Column("body", sa.Text()),
        sa.Column("considered", sa.Text()),
    )
    for name, last in (("feedback", sa.Column("reason", sa.String())), ("reviews", None)):
        op.create_table(
            name,
            sa.Column("id", sa.Integer(), primary_key=True),
            sa.Column(
                "answer_id",
                sa.String(),
                sa.ForeignKey("answers.id", ondelete="CASCADE"),
                nullable=False,
                index=True,
            ),
            sa.Column("given", sa.DateTime(), nullable=False),
            sa.Column("verdict", sa.String(), nullable=False),
            *([last] if last is not None else []),
            sa.Column("comment", sa.Text()),
        )


def _desk() -> None:
    op.create_table(
        "desk_sessions",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("opened", sa.DateTime(), nullable=False),
        sa.Column("expires", sa.DateTime(), nullable=False, index=True),
    )
    op.create_table(
        "desk_tries",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("tried", sa.DateTime(), nullable=False, index=True),
        sa.Column("address", sa.String(), nullable=False, index=True),
        sa.Column("succeeded", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "handled_updates",
        sa.Column("id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("handled", sa.DateTime(), nullable=False, index=True),
    )
