package org.chrysalis.conversation.web;

/** What was typed to answer a question; it asks nothing itself. */
class AnswerForm extends CommentForm {

    private boolean closes;

    /** Whether the question is marked as answered by it. */
    public boolean isCloses() {
        return closes;
    }

    public void setCloses(boolean closes) {
        this.closes = closes;
    }
}
