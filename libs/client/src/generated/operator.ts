// Made from openapi/operator.json by npm run client.

export interface paths {
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens an account and signs it in */
        post: operations["registerAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in
         * @description Signs in. The token carries the membership asked for, else the only one the account has, else none.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and in which role */
        get: operations["showProfile"];
        put?: never;
        post?: never;
        /** Gives the account up: it is signed out at once, and all that is personal is erased soon after */
        delete: operations["eraseAccount"];
        options?: never;
        head?: never;
        /** Changes what is said of who is signed in; what is left out stays */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends this sign-in: its token stops working at once */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-admission-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your admission rules, in the groups that ticket types name */
        get: operations["listAdmissionRules"];
        put?: never;
        /** A new group of admission rules */
        post: operations["createAdmissionRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-admission-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One group of admission rules */
        get: operations["showAdmissionRules"];
        /** Changes what is given of a group; given rules replace all it had */
        put: operations["changeAdmissionRules"];
        post?: never;
        /** Deletes a group that no ticket type uses */
        delete: operations["deleteAdmissionRules"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-api-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The credentials of integrators' machines
         * @description The credentials of integrators' machines. Only for operators of all venues, as all about them.
         */
        get: operations["listApiClients"];
        put?: never;
        /** New credentials for a machine; the secret is shown this once */
        post: operations["createApiClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-api-clients/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret
         * @description A new secret. The old one stops working at once; tokens that were got with it last their hour.
         */
        post: operations["rotateApiClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-api-clients/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its tokens stop working at once, and it gets no other until it is activated again */
        post: operations["suspendApiClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-api-clients/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a suspension */
        post: operations["activateApiClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-api-clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes the credentials for good; their tokens stop working at once */
        delete: operations["deleteApiClient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-api-clients/{id}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was called with these credentials in the last 90 days, the latest first */
        get: operations["listApiClientCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, before and after, the latest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Aggregate figures of an event over all of its dates */
        get: operations["showEventStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An event's bookings, the latest first
         * @description An event's bookings, the latest first. As CSV, all of them in one file.
         */
        get: operations["listBookings"];
        put?: never;
        /**
         * A booking by hand: confirmed at once, paid in cash or given away
         * @description A booking by hand: confirmed at once, paid in cash or given away. Staff sell for cash at venues assigned to them.
         */
        post: operations["createBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/bookings/{bookingId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a booking: its places go back on sale
         * @description Cancels a booking: its places go back on sale. Repeating the call changes nothing more.
         */
        post: operations["cancelBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/tickets/{ticketId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels one ticket of a booking; `full` gives back what it had cost
         * @description Cancels one ticket of a booking; `full` gives back what it had cost. Repeating the call changes nothing more.
         */
        post: operations["cancelTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/conflict-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which approved or pending events a venue has on a local date, and who has booked them */
        get: operations["checkConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stores a cover picture
         * @description Stores a cover picture. It is encoded anew, at most 2400 pixels long, and whatever was said in it is gone.
         */
        post: operations["uploadCoverImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/generate-image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds a cover picture at Unsplash
         * @description Finds a cover picture at Unsplash. Show its attribution beside it.
         */
        post: operations["generateCoverImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the cancelling of an event's bookings has come
         * @description How far the cancelling of an event's bookings has come. Not found for an event that is not cancelled.
         */
        get: operations["showEventCancellation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/cancellation/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries again what failed: refunds that the bank sent back, and bookings that could not be cancelled yet */
        post: operations["retryEventCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/dates/{dateId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the cancelling of what was booked of a date has come
         * @description How far the cancelling of what was booked of a date has come. Not found for a date that is not cancelled.
         */
        get: operations["showDateCancellation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/dates/{dateId}/cancellation/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries again what failed of a date's cancellation */
        post: operations["retryDateCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/check-in/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One scan at a door
         * @description One scan at a door. Every attempt is recorded; of two at once, one is admitted.
         */
        post: operations["checkInTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/check-out/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody leaves
         * @description Somebody leaves. Whoever has a ticket for coming in again may do so after this, and only after this.
         */
        post: operations["checkOutTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/check-in/{ticketId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a ticket's last entry back, as if it had not been: for somebody let in by mistake */
        post: operations["undoCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-guests/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody who has booked with your organisation, as it knows them */
        get: operations["showCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-guests/{customerId}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces what your organisation calls a customer */
        put: operations["tagCustomer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The event's dates by start, past and cancelled ones, too */
        get: operations["listDates"];
        put?: never;
        /** Another date of the event, or all that a rule names: all of them or none, on sale at once if the event is */
        post: operations["addDates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/dates/{dateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Moves a date, and its sessions with it; what is left out stays
         * @description Moves a date, and its sessions with it; what is left out stays. With active bookings of it, it stays as it is.
         */
        put: operations["changeDate"];
        post?: never;
        /** Takes a date away, with its sessions, that was never booked and is not the event's last */
        delete: operations["removeDate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/dates/{dateId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls one date off: sale and entry end at once, its bookings are cancelled and refunded in the background */
        post: operations["cancelDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on at your doors: today's dates first, then those to come */
        get: operations["listDoorEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/door-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The guests of an event, a ticket each, by name */
        get: operations["showDoorList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/occupancy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many are inside, have been admitted and are expected: in all, by date and by scan point */
        get: operations["showOccupancy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every scan at the doors of an event, the latest first */
        get: operations["listCheckIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the address of an account by the mailed token, once, and the password of who opened the account */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mails the link to confirm the address once more, at most once a minute; none where it is confirmed */
        post: operations["resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-facilitators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who runs events of your organisation, by name */
        get: operations["listFacilitators"];
        put?: never;
        /** A new facilitator, whom events may then name */
        post: operations["createFacilitator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-facilitators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One facilitator */
        get: operations["showFacilitator"];
        /** Gives a facilitator another name */
        put: operations["renameFacilitator"];
        post?: never;
        /** Deletes a facilitator whom no event names */
        delete: operations["deleteFacilitator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who is invited to what, and what accepting asks for */
        post: operations["showInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts an invitation, once
         * @description Accepts an invitation, once. It signs nobody in, and leaves the password of an account that is there as it is.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-organisation/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who belongs to your organisation, and who is invited to
         * @description Who belongs to your organisation, and who is invited to. Only for operators of all venues, as all about members.
         */
        get: operations["listMembers"];
        put?: never;
        /** Invites somebody by mail; an older invitation of that person for that role stops working */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-organisation/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a membership
         * @description Ends a membership. Whoever is signed in as that member acts for your organisation no longer, at once.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-organisation/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraws an invitation: its link stops working */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves what an organiser submitted, pending or rejected: it is live */
        post: operations["approveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects a pending submission: its venue's day is free again */
        post: operations["rejectEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/request-listing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for an approved event to be listed in the guest app; again if it was declined */
        post: operations["requestListing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/withdraw-listing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the request back while it is pending */
        post: operations["withdrawListing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hides an event from browsing and from machines; you still see it */
        post: operations["archiveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an event out of the archive, for good unless it gets new dates */
        post: operations["unarchiveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sales and the door of an event as they happen: server-sent events
         * @description Sales and the door of an event as they happen: server-sent events. It begins with `snapshot`; each frame's data is
         *     JSON on one line, its id the number of what happened. After those that come together, `totals` says what they add up
         *     to. With `Last-Event-ID`, what was missed is sent first; where that is too much or too long ago, `reset` says how
         *     things are. Names of people are in none of them. The stream ends when the sign-in does.
         */
        get: operations["watchEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments for your events and passes with their refunds, the latest first
         * @description Payments for your events and passes with their refunds, the latest first. As CSV, all of them in one file.
         */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-payments/refunds/{refundId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a failed refund again
         * @description Tries a failed refund again. Repeating the call answers with the same second try.
         */
        post: operations["retryRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/takings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an event took, per local day of its venue and payment method */
        get: operations["showTakings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/door-pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that a scanner needs to admit offline; with the last cursor, only the tickets that changed since */
        get: operations["showDoorPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/check-ins/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records scans that a device made offline: all of them, or none
         * @description Records scans that a device made offline: all of them, or none. Of two admissions of a ticket the one uploaded
         *     first counts. Sending the same batch again changes nothing.
         */
        post: operations["uploadScans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events across the venues you can access: upcoming first */
        get: operations["listEvents"];
        put?: never;
        /** A new event at one of your venues; approved publishes it at once */
        post: operations["createEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-venues/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events at one venue */
        get: operations["listVenueEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event with its dates and ticket types */
        get: operations["showOperatorEvent"];
        /** Changes what is sent of an event; the rest stays as it is */
        put: operations["updateEvent"];
        post?: never;
        /** Deletes an event that is not live and was never booked */
        delete: operations["deleteEvent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Moves an event through its lifecycle
         * @description Moves an event through its lifecycle. With active bookings it stays as it is.
         */
        patch: operations["setEventStatus"];
        trace?: never;
    };
    "/api/my-events/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pictures of an event's gallery, of whatever status, the newest first */
        get: operations["listMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One picture of an event's gallery */
        get: operations["showMedia"];
        put?: never;
        post?: never;
        /** Deletes a picture with its files, for good */
        delete: operations["deleteMedia"];
        options?: never;
        head?: never;
        /** Approves a picture, or hides it from visitors; either may be taken back */
        patch: operations["moderateMedia"];
        trace?: never;
    };
    "/api/my-events/{id}/guest-invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invites of an event's guests, the newest first, without their tokens */
        get: operations["listGuestInvites"];
        put?: never;
        /**
         * Invites somebody without an account to put pictures into the gallery, until 30 days after the last date
         * @description Invites somebody without an account to put pictures into the gallery, until 30 days after the last date. With an
         *     e-mail the link is mailed.
         */
        post: operations["inviteGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/guest-invites/{guestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a guest's invite at once
         * @description Ends a guest's invite at once. The pictures that came by it stay, and the e-mail is forgotten.
         */
        delete: operations["revokeGuestInvite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits for places of an event, date by date in line order; by status, also who is out of line */
        get: operations["listWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your organisation */
        get: operations["showOrganisation"];
        /**
         * Changes what is sent of your organisation
         * @description Changes what is sent of your organisation. Only operators of all venues may.
         */
        put: operations["changeOrganisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Speakers, sponsors and others with a part in an event, by name */
        get: operations["listParticipants"];
        put?: never;
        /**
         * Invites somebody to take part
         * @description Invites somebody to take part. With an e-mail the invitation is mailed, unless it is silent.
         */
        post: operations["createParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/participants/{participantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One participant with the sessions it has a part in */
        get: operations["showParticipant"];
        /**
         * Changes what is sent, and leaves the rest as it is
         * @description Changes what is sent, and leaves the rest as it is. Another e-mail of somebody invited is invited anew.
         */
        put: operations["changeParticipant"];
        post?: never;
        /** Takes a participant off the event and its sessions */
        delete: operations["deleteParticipant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/participants/{participantId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms a participation for whoever was invited, whatever the answer was */
        post: operations["confirmParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/participants/{participantId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a participation for good */
        post: operations["cancelParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-passes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The passes that you sell */
        get: operations["listPasses"];
        put?: never;
        /** A new pass on sale */
        post: operations["createPass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-passes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One pass on sale */
        get: operations["showPass"];
        /** Changes what is given of a pass on sale */
        put: operations["changePass"];
        post?: never;
        /** Takes a pass off sale for good */
        delete: operations["deletePass"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-passes/sold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has bought which of your passes, and what is left of each: the latest first */
        get: operations["listSoldPasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-passes/sold/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a sold pass back, used or not: it is void from then on, and places taken with it stay
         * @description Takes a sold pass back, used or not: it is void from then on, and places taken with it stay. Repeating the call changes nothing
         *     more.
         */
        post: operations["cancelSoldPass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mails a link to set a password, at most once a minute; the answer does not tell whether there is an account */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a password by the mailed token, once, and ends every sign-in of the account */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the password; every other sign-in of the account ends, and this one goes on */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is kept about the caller, as a file */
        get: operations["exportPersonalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sessions of an event, by time */
        get: operations["listSessions"];
        put?: never;
        /** A new talk, workshop or break, within a date of the event */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One session with who has a part in it and the places taken */
        get: operations["showSession"];
        /** Changes what is sent, and leaves the rest as it is */
        put: operations["changeSession"];
        post?: never;
        /** Deletes a session that no ticket holder has chosen */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-ticket-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your access profiles for ticket types */
        get: operations["listTicketProfiles"];
        put?: never;
        /** A new access profile */
        post: operations["createTicketProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-ticket-profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One access profile */
        get: operations["showTicketProfile"];
        /** Changes what is given of an access profile; another visibility than access_code forgets the code */
        put: operations["changeTicketProfile"];
        post?: never;
        /** Deletes an access profile that no ticket type uses */
        delete: operations["deleteTicketProfile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events that you submitted: upcoming first */
        get: operations["listSubmissions"];
        put?: never;
        /** Submits an event to a venue; an operator approves or rejects it */
        post: operations["submitEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them with its dates and ticket types */
        get: operations["showSubmission"];
        /** Changes what is sent of a submission, while it is pending or rejected; then it is pending */
        put: operations["resubmitEvent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/perks/{ticketId}/{perkId}/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uses a ticket's perk once; never more often than its type grants, wherever it is asked for */
        post: operations["redeemPerk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{id}/tickets/{ticketId}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a ticket a new code; the old one is refused from now on
         * @description Gives a ticket a new code; the old one is refused from now on. For a code that was lost or copied.
         */
        post: operations["reissueTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{eventId}/ticket-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The event's ticket types, in their order */
        get: operations["listTicketTypes"];
        put?: never;
        /** A new ticket type */
        post: operations["createTicketType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-events/{eventId}/ticket-types/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes what is given of a ticket type; a field left out stays
         * @description Changes what is given of a ticket type; a field left out stays. Orders keep the price they were placed at.
         */
        put: operations["changeTicketType"];
        post?: never;
        /** Deletes a ticket type that was never ordered; an approved event keeps at least one */
        delete: operations["deleteTicketType"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The venues you can access */
        get: operations["listVenues"];
        put?: never;
        /** A new venue */
        post: operations["addVenue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One venue */
        get: operations["showVenue"];
        /** Changes what is sent of a venue */
        put: operations["changeVenue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-venues/{id}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is assigned to the venue
         * @description Who is assigned to the venue. Members of all venues act there, too, and are not listed.
         */
        get: operations["listVenueStaff"];
        put?: never;
        /** Lets a member who is limited to venues act at this one; again is fine */
        post: operations["assignVenueStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-venues/{id}/staff/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes the venue out of a member's reach */
        delete: operations["unassignVenueStaff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your vouchers and how often they were used
         * @description Your vouchers and how often they were used. One for an event shows to those who can access its venue.
         */
        get: operations["listVouchers"];
        put?: never;
        /** A new voucher */
        post: operations["createVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-vouchers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One voucher */
        get: operations["showVoucher"];
        /**
         * Changes what is given of a voucher
         * @description Changes what is given of a voucher. Orders keep the discount they were placed with.
         */
        put: operations["changeVoucher"];
        post?: never;
        /** Deletes a voucher that was never used; one that was is ended by its valid_until */
        delete: operations["deleteVoucher"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where we post what happens in your organisation
         * @description Where we post what happens in your organisation. Only for operators of all venues, as all about them.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * A new endpoint, of at most 20; the secret is shown this once
         * @description A new endpoint, of at most 20; the secret is shown this once. It is told what happens from now on, by posts that are
         *     signed as Standard Webhooks says, each at least once and up to twelve times over three to four days, until it
         *     answers with a 2xx in ten seconds. Of several at a time one may overtake another: `sequence` puts them in order.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One endpoint, and how it does */
        get: operations["showWebhook"];
        /**
         * Changes what is given
         * @description Changes what is given. What was due at an endpoint that is made inactive is not sent any more.
         */
        put: operations["changeWebhook"];
        post?: never;
        /** Deletes an endpoint with the log of its deliveries */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret
         * @description A new secret. For 24 hours both sign, so that receivers can change over in their own time.
         */
        post: operations["rotateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a `webhook.test`, once; what came of it stands in the deliveries */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-webhooks/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends all that happened in a time again
         * @description Sends all that happened in a time again. Also what has arrived, and what the endpoint was never told because it was
         *     not active; in the order in which it happened, at most 10,000 at once.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent in the last 30 days, or is to be, the latest first: with each attempt, and what was answered */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-webhooks/{id}/deliveries/{deliveryId}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends one delivery again, under the same webhook-id, whatever became of it */
        post: operations["redeliverWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitationRequest: {
            /**
             * @description The token in the link of the mail, behind its #
             * @example q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            token: string;
            /**
             * @description Where `account` is `none`: the password of the account that is opened; where it is `unverified`: that of the account there is
             * @example correct horse battery
             */
            password?: string;
            /**
             * @description Where `account` is `none`: first name
             * @example Sam
             */
            firstName?: string;
            /**
             * @description Where `account` is `none`: last name
             * @example Lee
             */
            lastName?: string;
        };
        AddDatesRequest: {
            /**
             * Format: date
             * @description Local date at the venue; with a rule its DTSTART. Required without one
             * @example 2030-07-19
             */
            date?: string;
            /**
             * @description Many dates at once: a recurrence rule of RFC 5545 that names days (FREQ DAILY to YEARLY) and has a COUNT or an UNTIL, for at most 366 dates within ten years
             * @example FREQ=WEEKLY;BYDAY=FR;COUNT=8
             */
            rrule?: string;
            /**
             * Format: date
             * @description The rule's DTSTART, as `date`; default today at the venue
             * @example 2030-07-19
             */
            from?: string;
            /**
             * @description Local start, the same on each date
             * @example 18:00
             */
            start_time: string;
            /**
             * @description Local end, at or before the start: the next day; default four hours after it
             * @example 19:00
             */
            end_time?: string;
            /**
             * @description After it nobody is admitted
             * @example 18:15
             */
            last_entry_time?: string | null;
        };
        AddVenueRequest: {
            /**
             * @description Name
             * @example The Attic
             */
            name: string;
            /**
             * @description City
             * @example London
             */
            city?: string | null;
            /**
             * @description Address
             * @example 1 High Street
             */
            address?: string | null;
            /**
             * @description IANA time zone
             * @example Europe/London
             */
            time_zone: string;
            /**
             * @description Default capacity of new events; null = unlimited
             * @example 300
             */
            capacity?: number | null;
            /**
             * @description At most one approved or pending event on a date; default true
             * @example true
             */
            exclusive_dates?: boolean;
        };
        AddedDatesResponse: {
            /** @constant */
            success: true;
            /**
             * @description By start
             * @example [
             *       "date_01k31d9ygge5ez2n8bdstrw7k9"
             *     ]
             */
            ids: string[];
        };
        AdmissionRuleRequest: {
            /**
             * @description Holds for customers that you gave this tag
             * @example member
             */
            has_tag?: string | null;
            /**
             * @description Holds for customers with at least so many confirmed bookings
             * @example 5
             */
            min_bookings?: number | null;
            /**
             * @description Per cent off the price
             * @example 10
             */
            discount_percent: number;
        };
        AdmissionRulesPage: {
            data: components["schemas"]["OperatorAdmissionRules"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        AdmissionRulesResponse: {
            data: components["schemas"]["OperatorAdmissionRules"];
        };
        AdmittedResponse: {
            /** @constant */
            admitted: true;
            ticket: components["schemas"]["ScannedTicket"];
            holder: components["schemas"]["ScannedHolder"];
            ticket_type: components["schemas"]["ScannedType"];
            /**
             * @description Which entry of the ticket this is
             * @example 1
             */
            entry: number;
            occupancy: components["schemas"]["Occupancy"];
        };
        ApiClientCall: {
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2026-07-18T04:00:00.000Z
             */
            at: string;
            /** @example GET */
            method: string;
            /** @example /events */
            path: string;
            /** @example 200 */
            status: number;
            /** @example 203.0.113.7 */
            ip: string;
        };
        ApiClientCallsPage: {
            data: components["schemas"]["ApiClientCall"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        ApiClientsPage: {
            data: components["schemas"]["OperatorApiClient"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        AssignStaffRequest: {
            /**
             * @description A member of your organisation who is limited to venues
             * @example usr_01k31d8yggfgz9y8avd9y8v7gf
             */
            user_id: string;
        };
        AuditActor: {
            /** @example usr_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Olive Owner */
            name: string;
            /**
             * @description Null for who has given their account up
             * @example olive@example.com
             */
            email: string | null;
        };
        AuditEntry: {
            /**
             * @description What was changed: an id of any kind
             * @example evt_01k31d9ygge5ez2n8bdstrw7k9
             */
            entity: string;
            /** @example aud_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2026-07-17T20:00:00.000Z
             */
            at: string;
            actor: components["schemas"]["AuditActor"];
            /** @example event.update */
            action: string;
            /**
             * @description What was changed, as it was; null for what is new
             * @example {
             *       "name": "Jazz"
             *     }
             */
            before: {
                [key: string]: unknown;
            } | null;
            /**
             * @description As it is since; null for what is gone
             * @example {
             *       "name": "Jazz Night"
             *     }
             */
            after: {
                [key: string]: unknown;
            } | null;
        };
        AuditPage: {
            data: components["schemas"]["AuditEntry"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        BookedType: {
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_type_id: string;
            /**
             * @description As it was called when it was booked
             * @example General Admission
             */
            name: string;
            /** @example 2 */
            quantity: number;
        };
        BookingCustomer: {
            /**
             * @description First name
             * @example Sam
             */
            first_name: string;
            /**
             * @description Last name
             * @example Lee
             */
            last_name: string;
            /**
             * Format: email
             * @description Whoever has an account with it is the customer; the name above stays that of the booking
             * @example sam@example.com
             */
            email?: string;
            /**
             * @description Kept with the booking
             * @example +44 20 7946 0000
             */
            phone?: string;
        };
        BookingTicket: {
            /** @example ticket_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        BookingTickets: {
            /**
             * @description The ticket type
             * @example tkt_01k31d8yggfgz9y8avd9y8v7gf
             */
            ticket_type_id: string;
            /**
             * @description How many places
             * @example 2
             */
            quantity: number;
        };
        CancelDateRequest: {
            /**
             * @description Why, for the books
             * @example The teacher is ill
             */
            reason?: string;
        };
        CancelRequest: {
            /**
             * @description What goes back: all of it, nothing, or so many pence
             * @example full
             */
            refund: ("full" | "none") | number;
            /**
             * @description Why, for the books
             * @example Illness
             */
            reason: string;
        };
        CancelResponse: {
            /** @constant */
            success: true;
            /**
             * @description How many tickets were cancelled
             * @example 2
             */
            cancelled_tickets: number;
            refund: components["schemas"]["CancellationRefund"] | null;
        };
        CancelSoldPassResponse: {
            /** @constant */
            success: true;
            refund: components["schemas"]["CancellationRefund"] | null;
        };
        CancellationRefund: {
            /** @example rfd_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description Minor units
             * @example 1500
             */
            amount: number;
            /** @example GBP */
            currency: string;
            /**
             * @example pending
             * @enum {string}
             */
            status: "failed" | "pending" | "succeeded";
        };
        ChangeAdmissionRulesRequest: {
            /**
             * @description Name
             * @example Members first
             */
            name?: string;
            /**
             * @description May only those buy for whom a rule holds?
             * @example true
             */
            restrict?: boolean;
            /**
             * @description Any that holds is enough; one holds if all its conditions do; the best discount counts
             * @example [
             *       {
             *         "has_tag": "member",
             *         "discount_percent": 10
             *       }
             *     ]
             */
            rules?: components["schemas"]["AdmissionRuleRequest"][];
        };
        ChangeDateRequest: {
            /**
             * Format: date
             * @description Local date
             * @example 2030-07-20
             */
            date?: string;
            /**
             * @description Local start
             * @example 18:30
             */
            start_time?: string;
            /**
             * @description Local end, at or before the start: the next day
             * @example 19:30
             */
            end_time?: string;
            /**
             * @description After it nobody is admitted; null: until the end
             * @example 18:45
             */
            last_entry_time?: string | null;
        };
        ChangeOrganisationRequest: {
            /**
             * @description Name
             * @example The Attic
             */
            name?: string;
            /**
             * @description Short name in addresses, of one organisation only
             * @example attic
             */
            slug?: string;
            /**
             * @description What prices are in (ISO 4217); fixed once there are prices or orders
             * @example GBP
             */
            currency?: string;
            /**
             * Format: uri
             * @description Where links in mails lead, to its /go/… pages; null = the built-in ones
             * @example https://tickets.example.com
             */
            app_url?: string | null;
            /**
             * @description Whose pages may call the API from a browser: scheme, host and port alone; counts within seconds
             * @example [
             *       "https://tickets.example.com"
             *     ]
             */
            allowed_origins?: string[];
            /**
             * @description Minutes for which an unpaid order keeps its places
             * @example 15
             */
            hold_minutes?: number;
            /**
             * @description Hours for which a place offered from the waiting list is kept
             * @example 24
             */
            offer_hours?: number;
        };
        ChangeParticipantRequest: {
            /**
             * @description Name
             * @example Ada Byron
             */
            name?: string;
            /**
             * Format: email
             * @description Where the invitation is mailed to; never shown to customers
             * @example ada@example.com
             */
            email?: string | null;
            /**
             * @description What kind of part
             * @example speaker
             * @enum {string}
             */
            type?: "attendee" | "exhibitor" | "organizer" | "panelist" | "speaker" | "sponsor" | "volunteer";
            /**
             * @description Role
             * @example Keynote
             */
            role?: string | null;
            /**
             * @description About the person or company
             * @example Wrote the first programme.
             */
            bio?: string | null;
            /**
             * @description Company
             * @example Analytical Engines
             */
            company?: string | null;
            /**
             * @description Job title
             * @example Countess
             */
            job_title?: string | null;
            /**
             * Format: uri
             * @description Picture or logo
             * @example https://example.com/ada.jpg
             */
            image_url?: string | null;
            /**
             * @description Addresses by the name of the network
             * @example {
             *       "linkedin": "https://www.linkedin.com/in/ada"
             *     }
             */
            social?: {
                [key: string]: string;
            };
            /**
             * @description Sessions of the event to have a part in
             * @example [
             *       "ses_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            session_ids?: string[];
            /**
             * @description Shown first
             * @example true
             */
            featured?: boolean;
            /**
             * @description Whether customers see it once it is confirmed; a new one is public
             * @example true
             */
            public?: boolean;
            /**
             * @description Tier of a sponsor
             * @example Gold
             */
            sponsor_tier?: string | null;
            /**
             * @description Mails nothing; you confirm it yourself
             * @example false
             */
            silent?: boolean;
        };
        ChangePassRequest: {
            /**
             * @description Name
             * @example 10-Class Pass
             */
            name?: string;
            /**
             * @description How many it holds
             * @example 10
             */
            credits?: number;
            /**
             * @description Price in minor units (e.g. pence)
             * @example 9000
             */
            price_pence?: number;
            /**
             * @description Days after its purchase; 0, the default, = it does not expire
             * @example 365
             */
            expiry_days?: number;
            /**
             * @description Events it is good for; empty, the default, = all of yours
             * @example [
             *       "evt_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            event_ids?: string[];
        };
        ChangePasswordRequest: {
            /**
             * @description The one there is
             * @example correct horse battery
             */
            currentPassword: string;
            /**
             * @description The new one, of at least 8 characters
             * @example staple battery correct
             */
            newPassword: string;
        };
        ChangeProfileRequest: {
            /**
             * @description First name
             * @example Sam
             */
            firstName?: string;
            /**
             * @description Last name
             * @example Lee
             */
            lastName?: string;
            /**
             * @description Telephone number; null takes it away
             * @example +44 20 7946 0958
             */
            phone?: string | null;
        };
        ChangeSessionRequest: {
            /**
             * @description The date of the event that it lies within
             * @example date_01k31d8yggfgz9y8avd9y8v7gf
             */
            date_id?: string;
            /**
             * @description Title
             * @example Queues that never lose anything
             */
            title?: string;
            /**
             * @description What it is about
             * @example Outboxes, inboxes and what is between them.
             */
            abstract?: string | null;
            /**
             * @description Kind; a new one is a talk
             * @example talk
             * @enum {string}
             */
            type?: "break" | "talk" | "workshop";
            /**
             * @description Track
             * @example Backend
             */
            track?: string | null;
            /**
             * @description Room; one session at a time in each room of an event
             * @example Main hall
             */
            room?: string | null;
            /**
             * @description Local start, in the zone of the date
             * @example 2030-07-19T10:00
             */
            starts_at?: string;
            /**
             * @description Local end, in the zone of the date
             * @example 2030-07-19T10:45
             */
            ends_at?: string;
            /**
             * @description Places for ticket holders; null = unlimited
             * @example 30
             */
            capacity?: number | null;
            /**
             * @description Who has a part in it, in the order they are shown: participants of the event
             * @example [
             *       "part_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            participant_ids?: string[];
            /**
             * Format: uri
             * @description Where it is streamed; for holders of a live ticket
             * @example https://example.com/stream
             */
            stream_url?: string | null;
            /** @description To read or watch; for holders of a live ticket */
            materials?: components["schemas"]["MaterialRequest"][];
        };
        ChangeTicketProfileRequest: {
            /**
             * @description Name
             * @example Last-minute only
             */
            name?: string;
            /**
             * @description Booking opens so many days (of 24 hours) before a date starts; null = at once
             * @example 7
             */
            opens_days_before?: number | null;
            /**
             * @description Booking closes so many minutes before a date starts; null = not by the profile
             * @example 60
             */
            closes_minutes_before?: number | null;
            /**
             * @description Who sees it: everybody, nobody, or whoever gives the access code
             * @example access_code
             * @enum {string}
             */
            visibility?: "access_code" | "hidden" | "public";
            /**
             * @description Required with visibility access_code, and only with it; compared whatever the capitals
             * @example FRIENDS
             */
            access_code?: string | null;
        };
        ChangeVenueRequest: {
            /**
             * @description Name
             * @example The Attic
             */
            name?: string;
            /**
             * @description City
             * @example London
             */
            city?: string | null;
            /**
             * @description Address
             * @example 1 High Street
             */
            address?: string | null;
            /**
             * @description IANA time zone; fixed while the venue has dates that are not over
             * @example Europe/London
             */
            time_zone?: string;
            /**
             * @description Default capacity of new events; null = unlimited
             * @example 300
             */
            capacity?: number | null;
            /**
             * @description At most one approved or pending event on a date; what is over stays as it was
             * @example true
             */
            exclusive_dates?: boolean;
        };
        ChangeVoucherRequest: {
            /**
             * @description Name
             * @example Early birds
             */
            name?: string;
            /**
             * @description What customers type, in whatever capitals: once in your organisation
             * @example EARLY10
             */
            code?: string;
            /**
             * @description Per cent of the price, or minor units (e.g. pence) off it
             * @example PERCENTAGE
             * @enum {string}
             */
            discount_type?: "FIXED" | "PERCENTAGE";
            /**
             * @description 1 to 100 per cent, or 1 to 99,999,999 minor units
             * @example 10
             */
            discount_value?: number;
            /**
             * @description The one event that it is for; null = all of yours
             * @example evt_01k31d8yggfgz9y8avd9y8v7gf
             */
            event_id?: string | null;
            /**
             * @description Orders that may use it; null = any number
             * @example 100
             */
            max_uses?: number | null;
            /**
             * @description Orders of one customer that may use it; null = any number
             * @example 1
             */
            max_uses_per_customer?: number | null;
            /**
             * Format: date-time
             * @description From when; null = at once
             */
            valid_from?: string | null;
            /**
             * Format: date-time
             * @description Until when; null = for good. A moment that is past ends it
             * @example 2030-07-19T18:00:00Z
             */
            valid_until?: string | null;
        };
        ChangeWebhookRequest: {
            /**
             * Format: uri
             * @description Where to post; https in production, and nothing that only a private network knows
             * @example https://example.com/hooks/boxoffice
             */
            url?: string;
            /**
             * @description What it is told of: kinds of news, all of a noun (`ticket.*`), or everything (`*`)
             * @example [
             *       "ticket.*",
             *       "order.confirmed"
             *     ]
             */
            event_types?: ("*" | "dispute.*" | "dispute.closed" | "dispute.opened" | "event-date.*" | "event-date.cancelled" | "event-date.ended" | "event.*" | "event.approved" | "event.cancelled" | "event.rejected" | "event.updated" | "media.*" | "media.uploaded" | "order.*" | "order.cancelled" | "order.confirmed" | "order.expired" | "order.placed" | "order.refunded" | "participant.*" | "participant.invited" | "participant.responded" | "payment.*" | "payment.failed" | "payment.succeeded" | "refund.*" | "refund.failed" | "refund.succeeded" | "ticket.*" | "ticket.cancelled" | "ticket.checked-in" | "ticket.checked-out" | "ticket.issued" | "ticket.reissued" | "ticket.transfer-requested" | "ticket.transferred" | "waiting-list.*" | "waiting-list.joined" | "waiting-list.offered")[];
            /**
             * @description Whether names and e-mail addresses of the customers concerned are told as `people`
             * @example false
             */
            include_personal_data?: boolean;
            /**
             * @description False ends all sending, true begins it afresh: also after we have disabled it
             * @example true
             */
            active?: boolean;
        };
        ChangedResponse: {
            /** @constant */
            success: true;
        };
        CheckInRequest: {
            /**
             * @description The scanned code; white space after it does no harm
             * @example bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl
             */
            qr?: string;
            /**
             * @description Which door
             * @example Main entrance
             */
            scan_point?: string;
            /**
             * @description What the door is set to: other events are refused
             * @example evt_01k31d8yggfgz9y8avd9y8v7gf
             */
            event_id?: string;
            /**
             * @description What the door is set to: other dates are refused
             * @example date_01k31d8yggfgz9y8avd9y8v7gf
             */
            date_id?: string;
            /**
             * @description The scanner; with scanned_at and the code it names one scan
             * @example scanner-3
             */
            device_id?: string;
            /**
             * Format: date-time
             * @description When it was scanned, by the scanner's clock
             * @example 2030-07-19T20:31:07.250Z
             */
            scanned_at?: string;
            /** @description Lets somebody in without a code; needs a reason */
            manual?: boolean;
            /** @description Why somebody is let in without a code, e.g. "Phone is dead, passport checked" */
            reason?: string;
        };
        CheckOutRequest: {
            /**
             * @description The scanned code; white space after it does no harm
             * @example bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl
             */
            qr?: string;
            /**
             * @description Which door
             * @example Main entrance
             */
            scan_point?: string;
            /**
             * @description What the door is set to: other events are refused
             * @example evt_01k31d8yggfgz9y8avd9y8v7gf
             */
            event_id?: string;
            /**
             * @description What the door is set to: other dates are refused
             * @example date_01k31d8yggfgz9y8avd9y8v7gf
             */
            date_id?: string;
            /**
             * @description The scanner; with scanned_at and the code it names one scan
             * @example scanner-3
             */
            device_id?: string;
            /**
             * Format: date-time
             * @description When it was scanned, by the scanner's clock
             * @example 2030-07-19T20:31:07.250Z
             */
            scanned_at?: string;
        };
        CheckOutResponse: {
            /**
             * @description Why not
             * @enum {string}
             */
            reason?: "invalid_qr" | "not_inside" | "superseded_qr" | "undone" | "wrong_date" | "wrong_event";
            /**
             * @description Whether somebody went out
             * @example true
             */
            checked_out: boolean;
            occupancy: components["schemas"]["Occupancy"];
        };
        ClashingEvent: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Jazz Night */
            name: string;
            /**
             * @example approved
             * @enum {string}
             */
            status: "approved" | "pending_venue_approval";
        };
        ConflictCheckResponse: {
            /** @example true */
            has_event_conflict: boolean;
            events: components["schemas"]["ClashingEvent"][];
            /**
             * @description Active bookings of these events on that date
             * @example 3
             */
            affected_bookings: number;
            /**
             * @description Their places
             * @example 11
             */
            affected_guests: number;
        };
        CreateAdmissionRulesRequest: {
            /**
             * @description Name
             * @example Members first
             */
            name: string;
            /**
             * @description May only those buy for whom a rule holds?
             * @example true
             */
            restrict: boolean;
            /**
             * @description Any that holds is enough; one holds if all its conditions do; the best discount counts
             * @example [
             *       {
             *         "has_tag": "member",
             *         "discount_percent": 10
             *       }
             *     ]
             */
            rules: components["schemas"]["AdmissionRuleRequest"][];
        };
        CreateApiClientRequest: {
            /**
             * @description What it is for
             * @example CRM sync
             */
            name: string;
            /**
             * @description More about it
             * @example Nightly import of attendance
             */
            description?: string | null;
            /**
             * @description What it may read
             * @example [
             *       "events:read"
             *     ]
             */
            scopes: ("events-register:read" | "events:read")[];
            /**
             * @description Days until it expires; left out: it does not
             * @example 365
             */
            expires_after_days?: number;
        };
        CreateBookingRequest: {
            /**
             * @description Which date; may be left out where only one can be booked
             * @example date_01k31d8yggfgz9y8avd9y8v7gf
             */
            date_id?: string;
            /** @description What is booked: each type once */
            tickets: components["schemas"]["BookingTickets"][];
            /** @description For whom */
            customer: components["schemas"]["BookingCustomer"];
            /**
             * @description Taken in cash at the list price, or given away (operators only)
             * @example cash
             * @enum {string}
             */
            payment_method: "cash" | "comp";
            /**
             * @description For the door
             * @example Wheelchair
             */
            notes?: string;
        };
        CreateEventRequest: {
            /**
             * @description Local start; default 00:00
             * @example 21:00
             */
            start_time?: string;
            /**
             * @description Local end, at or before the start: the next day; default four hours after it
             * @example 03:00
             */
            end_time?: string;
            /**
             * @description After it nobody is admitted
             * @example 01:00
             */
            last_entry_time?: string | null;
            /**
             * @description Kind of event
             * @example club_night
             */
            event_type?: string | null;
            /**
             * @description Genre
             * @example house
             */
            event_genre?: string | null;
            /**
             * @description What it is about
             * @example Resident DJs on the rooftop.
             */
            description?: string | null;
            /**
             * @description Format; default PHYSICAL
             * @example VIRTUAL
             * @enum {string}
             */
            format?: "PHYSICAL" | "VIRTUAL";
            /**
             * Format: uri
             * @description Cover image
             * @example https://example.com/rooftop.jpg
             */
            image_url?: string | null;
            /**
             * @description Places per date; null = unlimited; default the venue's capacity
             * @example 300
             */
            guest_list_capacity?: number | null;
            /**
             * @description How long before the start the doors open; default 120
             * @example 120
             */
            doors_open_minutes?: number;
            /**
             * @description Who runs it: the organisation's facilitators, in the order they are shown
             * @example [
             *       "fac_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            facilitator_ids?: string[];
            /**
             * @description Whether customers may wait for places once it is full; default false
             * @example true
             */
            waiting_list_enabled?: boolean;
            /**
             * @description Whether places are booked for one date, for all remaining dates, or either; default INDIVIDUAL
             * @example [
             *       "INDIVIDUAL"
             *     ]
             */
            booking_types?: ("BLOCK" | "INDIVIDUAL")[];
            /**
             * @description How places may be paid for; default CARD
             * @example [
             *       "CARD",
             *       "PASS"
             *     ]
             */
            payment_methods?: ("CARD" | "PASS")[];
            /**
             * Format: date-time
             * @description Until when customers may give up a free or pass-paid booking; null = the start
             * @example 2030-07-18T20:00:00Z
             */
            cancel_until?: string | null;
            /**
             * @description Whether gallery pictures wait for an operator; default false
             * @example false
             */
            media_moderation?: boolean;
            /**
             * Format: uri
             * @description Where a VIRTUAL event takes place; shown to ticket holders only
             * @example https://example.com/join/rooftop
             */
            join_url?: string | null;
            /**
             * @description Always ticketed
             * @example ticketed
             * @constant
             */
            event_mode?: "ticketed";
            /**
             * @description Always public
             * @example public
             * @constant
             */
            visibility?: "public";
            /**
             * @description The venue; fixed once created
             * @example ven_01k31d8yggfgz9y8avd9y8v7gf
             */
            venue_id: string;
            /**
             * @description Name
             * @example Friday Rooftop Sessions
             */
            name: string;
            /**
             * Format: date
             * @description Local date at the venue
             * @example 2030-07-19
             */
            event_date: string;
            /**
             * @description approved publishes at once; default draft
             * @example approved
             * @enum {string}
             */
            status?: "approved" | "draft";
        };
        CreateParticipantRequest: {
            /**
             * @description Name
             * @example Ada Byron
             */
            name: string;
            /**
             * Format: email
             * @description Where the invitation is mailed to; never shown to customers
             * @example ada@example.com
             */
            email?: string | null;
            /**
             * @description What kind of part
             * @example speaker
             * @enum {string}
             */
            type: "attendee" | "exhibitor" | "organizer" | "panelist" | "speaker" | "sponsor" | "volunteer";
            /**
             * @description Role
             * @example Keynote
             */
            role?: string | null;
            /**
             * @description About the person or company
             * @example Wrote the first programme.
             */
            bio?: string | null;
            /**
             * @description Company
             * @example Analytical Engines
             */
            company?: string | null;
            /**
             * @description Job title
             * @example Countess
             */
            job_title?: string | null;
            /**
             * Format: uri
             * @description Picture or logo
             * @example https://example.com/ada.jpg
             */
            image_url?: string | null;
            /**
             * @description Addresses by the name of the network
             * @example {
             *       "linkedin": "https://www.linkedin.com/in/ada"
             *     }
             */
            social?: {
                [key: string]: string;
            };
            /**
             * @description Sessions of the event to have a part in
             * @example [
             *       "ses_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            session_ids?: string[];
            /**
             * @description Shown first
             * @example true
             */
            featured?: boolean;
            /**
             * @description Whether customers see it once it is confirmed; a new one is public
             * @example true
             */
            public?: boolean;
            /**
             * @description Tier of a sponsor
             * @example Gold
             */
            sponsor_tier?: string | null;
            /**
             * @description Mails nothing; you confirm it yourself
             * @example false
             */
            silent?: boolean;
        };
        CreatePassRequest: {
            /**
             * @description Name
             * @example 10-Class Pass
             */
            name: string;
            /**
             * @description How many it holds
             * @example 10
             */
            credits: number;
            /**
             * @description Price in minor units (e.g. pence)
             * @example 9000
             */
            price_pence: number;
            /**
             * @description Days after its purchase; 0, the default, = it does not expire
             * @example 365
             */
            expiry_days?: number;
            /**
             * @description Events it is good for; empty, the default, = all of yours
             * @example [
             *       "evt_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            event_ids?: string[];
        };
        CreateSessionRequest: {
            /**
             * @description The date of the event that it lies within
             * @example date_01k31d8yggfgz9y8avd9y8v7gf
             */
            date_id: string;
            /**
             * @description Title
             * @example Queues that never lose anything
             */
            title: string;
            /**
             * @description What it is about
             * @example Outboxes, inboxes and what is between them.
             */
            abstract?: string | null;
            /**
             * @description Kind; a new one is a talk
             * @example talk
             * @enum {string}
             */
            type?: "break" | "talk" | "workshop";
            /**
             * @description Track
             * @example Backend
             */
            track?: string | null;
            /**
             * @description Room; one session at a time in each room of an event
             * @example Main hall
             */
            room?: string | null;
            /**
             * @description Local start, in the zone of the date
             * @example 2030-07-19T10:00
             */
            starts_at: string;
            /**
             * @description Local end, in the zone of the date
             * @example 2030-07-19T10:45
             */
            ends_at: string;
            /**
             * @description Places for ticket holders; null = unlimited
             * @example 30
             */
            capacity?: number | null;
            /**
             * @description Who has a part in it, in the order they are shown: participants of the event
             * @example [
             *       "part_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            participant_ids?: string[];
            /**
             * Format: uri
             * @description Where it is streamed; for holders of a live ticket
             * @example https://example.com/stream
             */
            stream_url?: string | null;
            /** @description To read or watch; for holders of a live ticket */
            materials?: components["schemas"]["MaterialRequest"][];
        };
        CreateTicketProfileRequest: {
            /**
             * @description Name
             * @example Last-minute only
             */
            name: string;
            /**
             * @description Booking opens so many days (of 24 hours) before a date starts; null = at once
             * @example 7
             */
            opens_days_before?: number | null;
            /**
             * @description Booking closes so many minutes before a date starts; null = not by the profile
             * @example 60
             */
            closes_minutes_before?: number | null;
            /**
             * @description Who sees it: everybody, nobody, or whoever gives the access code
             * @example access_code
             * @enum {string}
             */
            visibility: "access_code" | "hidden" | "public";
            /**
             * @description Required with visibility access_code, and only with it; compared whatever the capitals
             * @example FRIENDS
             */
            access_code?: string | null;
        };
        CreateVoucherRequest: {
            /**
             * @description Name
             * @example Early birds
             */
            name: string;
            /**
             * @description What customers type, in whatever capitals: once in your organisation
             * @example EARLY10
             */
            code: string;
            /**
             * @description Per cent of the price, or minor units (e.g. pence) off it
             * @example PERCENTAGE
             * @enum {string}
             */
            discount_type: "FIXED" | "PERCENTAGE";
            /**
             * @description 1 to 100 per cent, or 1 to 99,999,999 minor units
             * @example 10
             */
            discount_value: number;
            /**
             * @description The one event that it is for; null = all of yours
             * @example evt_01k31d8yggfgz9y8avd9y8v7gf
             */
            event_id?: string | null;
            /**
             * @description Orders that may use it; null = any number
             * @example 100
             */
            max_uses?: number | null;
            /**
             * @description Orders of one customer that may use it; null = any number
             * @example 1
             */
            max_uses_per_customer?: number | null;
            /**
             * Format: date-time
             * @description From when; null = at once
             */
            valid_from?: string | null;
            /**
             * Format: date-time
             * @description Until when; null = for good. A moment that is past ends it
             * @example 2030-07-19T18:00:00Z
             */
            valid_until?: string | null;
        };
        CreateWebhookRequest: {
            /**
             * Format: uri
             * @description Where to post; https in production, and nothing that only a private network knows
             * @example https://example.com/hooks/boxoffice
             */
            url: string;
            /**
             * @description What it is told of: kinds of news, all of a noun (`ticket.*`), or everything (`*`)
             * @example [
             *       "ticket.*",
             *       "order.confirmed"
             *     ]
             */
            event_types: ("*" | "dispute.*" | "dispute.closed" | "dispute.opened" | "event-date.*" | "event-date.cancelled" | "event-date.ended" | "event.*" | "event.approved" | "event.cancelled" | "event.rejected" | "event.updated" | "media.*" | "media.uploaded" | "order.*" | "order.cancelled" | "order.confirmed" | "order.expired" | "order.placed" | "order.refunded" | "participant.*" | "participant.invited" | "participant.responded" | "payment.*" | "payment.failed" | "payment.succeeded" | "refund.*" | "refund.failed" | "refund.succeeded" | "ticket.*" | "ticket.cancelled" | "ticket.checked-in" | "ticket.checked-out" | "ticket.issued" | "ticket.reissued" | "ticket.transfer-requested" | "ticket.transferred" | "waiting-list.*" | "waiting-list.joined" | "waiting-list.offered")[];
            /**
             * @description Whether names and e-mail addresses of the customers concerned are told as `people`; false if left out
             * @example false
             */
            include_personal_data?: boolean;
        };
        CreatedAdmissionRulesResponse: {
            /** @constant */
            success: true;
            /** @example arg_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        CreatedApiClientResponse: {
            /** @constant */
            success: true;
            /** @example m2m_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description The same as `id`, by the name it has at `POST /token`
             * @example m2m_01k31d9ygge5ez2n8bdstrw7k9
             */
            client_id: string;
            /**
             * @description Shown this once
             * @example 3f6a9d0c5b1e4872a6d9f0c3b5e81742a96dcf03b5e8174296adfc03b5e81742
             */
            client_secret: string;
        };
        CreatedBookingResponse: {
            /** @constant */
            success: true;
            /** @example bkg_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            tickets: components["schemas"]["BookingTicket"][];
        };
        CreatedDeliveryResponse: {
            /** @constant */
            success: true;
            /** @example whd_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        CreatedEventResponse: {
            /** @constant */
            success: true;
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description Creating cancels nothing
             * @example 0
             */
            cancelled_bookings: number;
        };
        CreatedFacilitatorResponse: {
            /** @constant */
            success: true;
            /** @example fac_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        CreatedParticipantResponse: {
            /** @constant */
            success: true;
            /** @example part_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        CreatedPassResponse: {
            /** @constant */
            success: true;
            /** @example pass_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        CreatedSessionResponse: {
            /** @constant */
            success: true;
            /** @example ses_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        CreatedTicketProfileResponse: {
            /** @constant */
            success: true;
            /** @example tpr_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        CreatedTicketTypeResponse: {
            /** @constant */
            success: true;
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        CreatedVenueResponse: {
            /** @constant */
            success: true;
            /** @example ven_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        CreatedVoucherResponse: {
            /** @constant */
            success: true;
            /** @example voucher_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        CreatedWebhookResponse: {
            /** @constant */
            success: true;
            /**
             * @description Verifies signatures (Standard Webhooks); shown this once
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0mJxVUDtT3A=
             */
            secret: string;
            /** @example whe_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        DateWaitedFor: {
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * Format: date
             * @description Local at the venue, as `start_time` is
             * @example 2030-07-19
             */
            date: string;
            /** @example 21:00 */
            start_time: string;
            /** @example Europe/London */
            time_zone: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T20:00:00.000Z
             */
            starts_at: string;
        };
        DatesPage: {
            data: components["schemas"]["OperatorDate"][];
            /** @example 8 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        DayOfBookings: {
            /**
             * Format: date
             * @description Local day at the venue
             * @example 2030-07-10
             */
            date: string;
            /**
             * @description Bookings made on it, those that expired since included
             * @example 24
             */
            count: number;
        };
        DayTakings: {
            /**
             * Format: date
             * @description Local day at the venue
             * @example 2026-07-17
             */
            date: string;
            /** @example GBP */
            currency: string;
            by_payment_method: components["schemas"]["MethodTakings"][];
            /**
             * @description At list prices, minor units
             * @example 6000
             */
            gross: number;
            /** @example 600 */
            discounts: number;
            /**
             * @description On the day they were asked for, without those that failed
             * @example 1500
             */
            refunds: number;
            /**
             * @description Lost to customers' banks, on the day that was decided
             * @example 0
             */
            disputes: number;
            /**
             * @description gross − discounts − refunds − disputes
             * @example 3900
             */
            net: number;
        };
        DeniedResponse: {
            /** @constant */
            admitted: false;
            /**
             * @description Why not
             * @example already_used
             * @enum {string}
             */
            reason: "already_used" | "event_cancelled" | "invalid_qr" | "payment_disputed" | "scan_point_not_accepted" | "superseded_qr" | "ticket_cancelled" | "too_early" | "too_late" | "transfer_pending" | "undone" | "wrong_date" | "wrong_event";
            /**
             * @description The reason as a sentence for the door
             * @example This ticket was used already
             */
            message: string;
            /**
             * Format: date-time
             * @description When it was first admitted (UTC), where it was
             * @example 2030-07-19T20:31:07.000Z
             */
            first_admitted_at?: string;
        };
        DoorEvent: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string;
            /** @example Friday Rooftop Sessions */
            event_name: string;
            /** @example ven_01k31d9ygge5ez2n8bdstrw7k9 */
            venue_id: string;
            /** @example The Attic */
            venue_name: string;
            /**
             * Format: date-time
             * @example 2030-07-19T18:00:00.000Z
             */
            doors_open_at: string;
            /**
             * Format: date-time
             * @example 2030-07-20T00:00:00.000Z
             */
            last_entry_at: string;
            /**
             * @description Whether it is on today, by the venue's clock
             * @example true
             */
            today: boolean;
            /**
             * @description Whether its doors are open now
             * @example true
             */
            open: boolean;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string;
            /**
             * Format: date
             * @description Local date
             * @example 2030-07-19
             */
            date: string;
            /** @example Europe/London */
            time_zone: string;
            /**
             * Format: date-time
             * @example 2030-07-19T20:00:00.000Z
             */
            starts_at: string;
            /**
             * Format: date-time
             * @example 2030-07-20T02:00:00.000Z
             */
            ends_at: string;
            /**
             * @example active
             * @enum {string}
             */
            status: "active" | "cancelled";
            /** @example 96 */
            inside: number;
            /**
             * @description null = unlimited
             * @example 300
             */
            capacity: number | null;
            /**
             * @description Tickets that were let in at least once
             * @example 120
             */
            admitted: number;
            /**
             * @description Live tickets
             * @example 128
             */
            expected: number;
        };
        DoorEventsPage: {
            data: components["schemas"]["DoorEvent"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        DoorListHolder: {
            /** @example cust_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Sam Lee */
            name: string;
            /** @example sam@example.com */
            email: string;
        };
        DoorListPage: {
            data: components["schemas"]["DoorListTicket"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        DoorListTicket: {
            /** @example ticket_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_id: string;
            /** @example bkg_01k31d9ygge5ez2n8bdstrw7k9 */
            booking_id: string;
            /** @description The named attendee, else the account that holds the ticket */
            holder: components["schemas"]["DoorListHolder"];
            ticket_type: components["schemas"]["ScannedType"];
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string;
            /**
             * @example checked_in
             * @enum {string}
             */
            status: "cancelled" | "checked_in" | "confirmed" | "frozen" | "refunded" | "transfer_pending";
            /**
             * @description How often it was let in
             * @example 1
             */
            entries: number;
            /** @example true */
            inside: boolean;
            /**
             * Format: date-time
             * @example 2030-07-19T20:31:07.000Z
             */
            first_admitted_at: string | null;
        };
        DoorPack: {
            /**
             * @description For `since` of the next call
             * @example 7525421034567890123-1-40213
             */
            cursor: string;
            /**
             * @description Whether all tickets are listed; else those that have changed since the cursor, some perhaps told of before
             * @example true
             */
            complete: boolean;
            /**
             * Format: date-time
             * @example 2030-07-19T17:55:00.000Z
             */
            generated_at: string;
            /** @description What codes are verified with (RFC 7517, RFC 8037) */
            keys: components["schemas"]["KeyResponse"][];
            event: components["schemas"]["DoorPackEvent"];
            dates: components["schemas"]["DoorPackDate"][];
            ticket_types: components["schemas"]["DoorPackType"][];
            tickets: components["schemas"]["DoorPackTicket"][];
        };
        DoorPackDate: {
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * Format: date
             * @description Local date
             * @example 2030-07-19
             */
            date: string;
            /** @example Europe/London */
            time_zone: string;
            /**
             * Format: date-time
             * @example 2030-07-19T20:00:00.000Z
             */
            starts_at: string;
            /**
             * Format: date-time
             * @example 2030-07-20T02:00:00.000Z
             */
            ends_at: string;
            /**
             * @example active
             * @enum {string}
             */
            status: "active" | "cancelled";
            /**
             * Format: date-time
             * @description Nobody is let in before (UTC)
             * @example 2030-07-19T18:00:00.000Z
             */
            doors_open_at: string;
            /**
             * Format: date-time
             * @description Nobody is let in after (UTC)
             * @example 2030-07-20T00:00:00.000Z
             */
            last_entry_at: string;
        };
        DoorPackEvent: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Friday Rooftop Sessions */
            name: string;
            /**
             * @example approved
             * @enum {string}
             */
            status: "approved" | "cancelled" | "draft" | "pending_venue_approval" | "rejected";
            /** @example 120 */
            doors_open_minutes: number;
        };
        DoorPackResponse: {
            data: components["schemas"]["DoorPack"];
        };
        DoorPackTicket: {
            /** @example ticket_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description The one that a code must have
             * @example 1
             */
            generation: number;
            /**
             * @example confirmed
             * @enum {string}
             */
            status: "cancelled" | "checked_in" | "confirmed" | "frozen" | "refunded" | "transfer_pending";
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_type_id: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string;
            /** @example Sam Lee */
            holder: string;
            /** @example 0 */
            entries: number;
            /** @example false */
            inside: boolean;
        };
        DoorPackType: {
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example VIP */
            name: string;
            /** @example true */
            allow_reentry: boolean;
            /**
             * @description Entries after the first; null = any number, where re-entry is allowed
             * @example 2
             */
            reentry_limit: number | null;
            /**
             * @description Doors it admits at; null = all
             * @example [
             *       "Main entrance"
             *     ]
             */
            accepted_scan_points: string[] | null;
        };
        EraseAccountRequest: {
            /**
             * @description The password of the account: it cannot be brought back
             * @example correct horse battery
             */
            password: string;
        };
        EventCancellationResponse: {
            /**
             * @description Active when the event, or the date, was cancelled
             * @example 128
             */
            bookings: number;
            /** @example 128 */
            cancelled: number;
            /**
             * @description Of those, whose money is back in full; of a date's, what they had paid for that
             * @example 120
             */
            refunded: number;
            /**
             * @description Of those, whose refund is under way
             * @example 7
             */
            pending: number;
            /**
             * @description Of those, whose refund failed and was not tried again
             * @example 1
             */
            failed: number;
            /**
             * @description What is back with the customers, minor units
             * @example 360000
             */
            amount_refunded: number;
            /** @example GBP */
            currency: string | null;
            /**
             * Format: date-time
             * @example 2026-07-17T20:00:00.000Z
             */
            cancelled_at: string;
            /**
             * Format: date-time
             * @description When the last booking was cancelled; refunds may still be on their way
             * @example 2026-07-17T20:00:02.000Z
             */
            finished_at: string | null;
            /** @description The first 100 that failed */
            failures: components["schemas"]["FailedCancellationRefund"][];
            /** @description The first 100 that cannot be cancelled yet; they are tried again until they can */
            waiting: components["schemas"]["WaitingCancellation"][];
        };
        EventOccupancy: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string;
            /**
             * @description Of each date; null = unlimited
             * @example 300
             */
            capacity: number | null;
            /** @example 96 */
            inside: number;
            /**
             * @description Tickets that were let in at least once
             * @example 120
             */
            admitted: number;
            /**
             * @description Live tickets
             * @example 128
             */
            expected: number;
            dates: components["schemas"]["OccupancyOfDate"][];
            scan_points: components["schemas"]["ScanPointCounts"][];
        };
        EventStatsResponse: {
            /**
             * @description Places on each date; null = unlimited
             * @example 300
             */
            capacity: number | null;
            /**
             * @example ticketed
             * @constant
             */
            event_mode: "ticketed";
            /**
             * @description All there ever were, those that expired unpaid included
             * @example 142
             */
            total_bookings: number;
            /**
             * @description approved + pending
             * @example 128
             */
            active_bookings: number;
            /**
             * @description Confirmed, those checked in included
             * @example 120
             */
            approved: number;
            /** @example 8 */
            pending: number;
            /**
             * @description Approved with at least one ticket admitted
             * @example 96
             */
            checked_in: number;
            /** @example 10 */
            cancelled: number;
            /**
             * @description Places of active bookings, over all dates
             * @example 128
             */
            committed_guests: number;
            /**
             * @description Captured less refunded, minor units
             * @example 384000
             */
            revenue: number;
            timeline: components["schemas"]["DayOfBookings"][];
            /** @description The last ten, the latest first */
            recent: components["schemas"]["RecentBooking"][];
            by_ticket_type: components["schemas"]["TypeStats"][];
            by_payment_method: components["schemas"]["MethodStats"][];
            by_source: components["schemas"]["SourceStats"][];
        };
        FacilitatorRequest: {
            /**
             * @description Name
             * @example Grace Hopper
             */
            name: string;
        };
        FacilitatorSummary: {
            /** @example fac_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Grace Hopper */
            name: string;
        };
        FailedCancellationRefund: {
            /** @example bkg_01k31d9ygge5ez2n8bdstrw7k9 */
            booking_id: string;
            /** @example rfd_01k31d9ygge5ez2n8bdstrw7k9 */
            refund_id: string;
            /**
             * @description Minor units
             * @example 1500
             */
            amount: number;
            /** @example GBP */
            currency: string;
            /**
             * @description Why, in Stripe's words
             * @example lost_or_stolen_card
             */
            failure: string;
        };
        FieldProblem: {
            /**
             * @description Path of the field in the body, query or path
             * @example name
             */
            field: string;
            /**
             * @description What is wrong with it
             * @example must be a string
             */
            message: string;
        };
        ForgotPasswordRequest: {
            /**
             * Format: email
             * @description The account; compared case-insensitively
             * @example sam@example.com
             */
            email: string;
        };
        GenerateImageRequest: {
            /**
             * @description The event's name
             * @example Friday Rooftop Sessions
             */
            name: string;
            /**
             * @description Kind of event: searched for together with the name, and alone when that finds nothing
             * @example club_night
             */
            event_type?: string | null;
        };
        GenerateImageResponse: {
            /** @constant */
            success: true;
            /**
             * @description At Unsplash: link to it, do not copy it. For an event's `image_url`
             * @example https://images.unsplash.com/photo-1416339306562-f3d12fefd36f
             */
            url: string;
            attribution: components["schemas"]["ImageAttribution"];
        };
        GuestInvitesPage: {
            data: components["schemas"]["OperatorGuestInvite"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        ImageAttribution: {
            /** @example Jane Doe */
            photographer: string;
            /** @example https://unsplash.com/@janedoe?utm_source=boxoffice&utm_medium=referral */
            photographer_url: string;
            /** @example https://unsplash.com/photos/eOLpJytrbsQ?utm_source=boxoffice&utm_medium=referral */
            unsplash_url: string;
        };
        InvitationResponse: {
            organisation: components["schemas"]["OrganisationOfUser"];
            /**
             * @example staff
             * @enum {string}
             */
            role: "client" | "organiser" | "staff";
            /** @example sam@example.com */
            email: string;
            /**
             * @description What accepting asks for: `none` opens an account, with a password and names; `unverified` wants the password of
             *     the account with this e-mail; `verified` wants nothing more
             * @example none
             * @enum {string}
             */
            account: "none" | "unverified" | "verified";
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-12-20T09:00:00.000Z
             */
            expiresAt: string;
        };
        InviteGuestRequest: {
            /**
             * @description Whom the pictures are shown to be from
             * @example Aunt May
             */
            name: string;
            /**
             * Format: email
             * @description Where to mail the link; left out: hand it over yourself
             * @example may@example.com
             */
            email?: string;
            /**
             * @description How many pictures the guest may send; default 50
             * @example 50
             */
            max_uploads?: number;
        };
        InviteMemberRequest: {
            /**
             * Format: email
             * @description Who is invited
             * @example sam@example.com
             */
            email: string;
            /**
             * @description What as
             * @example staff
             * @enum {string}
             */
            role: "client" | "organiser" | "staff";
            /**
             * @description The only venues where the role counts; left out: all venues; empty: none yet. A person has at most one role that is limited to venues
             * @example [
             *       "ven_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            venue_ids?: string[];
        };
        InvitedGuestResponse: {
            /** @constant */
            success: true;
            /** @example guest_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description The bearer token of the guest's calls; shown here and in the mail alone
             * @example eyJhbGciOiJFUzI1NiIsInR5cCI6Imd1ZXN0K2p3dCJ9.e30.c2lnbmF0dXJl
             */
            token: string;
            /**
             * @description The page to send pictures on, with the token
             * @example http://localhost:3000/go/guest-upload#token=eyJhbGciOiJFUzI1NiIsInR5cCI6Imd1ZXN0K2p3dCJ9.e30.c2lnbmF0dXJl
             */
            url: string;
        };
        InvitedMemberResponse: {
            /** @constant */
            success: true;
            /** @example inv_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        KeyResponse: {
            /** @example EC */
            kty: string;
            /** @example P-256 */
            crv: string;
            /** @example Z1Xk2U5c */
            x: string;
            /**
             * @description Only for elliptic curve keys
             * @example b7a1vC9d
             */
            y?: string;
            /** @example 0198c2d4-7a10-7c3e-9f21-5b6a7c8d9e0f */
            kid: string;
            /** @example sig */
            use: string;
            /**
             * @example ES256
             * @enum {string}
             */
            alg: "ES256" | "EdDSA";
        };
        ListingStatusResponse: {
            /**
             * @example pending
             * @enum {string}
             */
            app_listing_status: "declined" | "listed" | "none" | "pending";
        };
        LiveBooking: {
            /** @example bkg_01k31d9ygge5ez2n8bdstrw7k9 */
            booking_id: string;
            /** @example 2 */
            places: number;
            /**
             * @description Minor units
             * @example 3000
             */
            amount: number;
            /** @example GBP */
            currency: string;
            /**
             * Format: date-time
             * @example 2030-07-19T20:00:00.000Z
             */
            occurred_at: string;
        };
        LiveChange: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string | null;
            /**
             * Format: date-time
             * @example 2030-07-19T20:00:00.000Z
             */
            occurred_at: string;
        };
        LiveRefund: {
            /** @example bkg_01k31d9ygge5ez2n8bdstrw7k9 */
            booking_id: string;
            /** @example 2 */
            places: number;
            /**
             * @description Minor units
             * @example 3000
             */
            amount: number;
            /** @example GBP */
            currency: string;
            /**
             * Format: date-time
             * @example 2030-07-19T20:00:00.000Z
             */
            occurred_at: string;
            /**
             * @description What goes back, minor units
             * @example 1500
             */
            refund_amount: number;
        };
        LiveScan: {
            /** @example ticket_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_id: string;
            /** @example bkg_01k31d9ygge5ez2n8bdstrw7k9 */
            booking_id: string;
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_type_id: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string;
            /**
             * Format: date-time
             * @example 2030-07-19T20:00:00.000Z
             */
            occurred_at: string;
            /**
             * @description The ticket's first, second, … entry
             * @example 1
             */
            entry: number;
            /** @example North gate */
            scan_point: string | null;
        };
        LiveTicket: {
            /** @example ticket_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_id: string;
            /** @example bkg_01k31d9ygge5ez2n8bdstrw7k9 */
            booking_id: string;
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_type_id: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string;
            /**
             * Format: date-time
             * @example 2030-07-19T20:00:00.000Z
             */
            occurred_at: string;
        };
        LiveTotals: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string;
            /**
             * @example approved
             * @enum {string}
             */
            status: "approved" | "cancelled" | "draft" | "pending_venue_approval" | "rejected";
            /**
             * @description Places on each date; null = unlimited
             * @example 300
             */
            capacity: number | null;
            /** @example 8 */
            held: number;
            /** @example 120 */
            sold: number;
            /**
             * @description People behind the doors at this moment
             * @example 90
             */
            inside: number;
            /**
             * @description Tickets that were ever admitted
             * @example 96
             */
            checked_in: number;
            /**
             * @description Captured less refunded, minor units
             * @example 384000
             */
            revenue: number;
            by_ticket_type: components["schemas"]["LiveTypeTotals"][];
        };
        LiveTypeTotals: {
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_type_id: string;
            /** @example General Admission */
            name: string;
            /**
             * @description Places on each date; null = unlimited
             * @example 200
             */
            capacity: number | null;
            /**
             * @description Places of pending bookings
             * @example 8
             */
            held: number;
            /**
             * @description Places of approved bookings
             * @example 120
             */
            sold: number;
            /**
             * @description Tickets of these that were ever admitted
             * @example 96
             */
            checked_in: number;
        };
        LiveWaiting: {
            /** @example wait_01k31d9ygge5ez2n8bdstrw7k9 */
            entry_id: string;
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_type_id: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string;
            /** @example 2 */
            quantity: number;
            /**
             * Format: date-time
             * @example 2030-07-19T20:00:00.000Z
             */
            occurred_at: string;
        };
        MaterialRequest: {
            /**
             * @description Name
             * @example Slides
             */
            name: string;
            /**
             * Format: uri
             * @description Where it is
             * @example https://example.com/slides.pdf
             */
            url: string;
        };
        MediaPage: {
            data: components["schemas"]["OperatorMedia"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        MediaResponse: {
            data: components["schemas"]["OperatorMedia"];
        };
        MediaUploader: {
            /** @example Sam Lee */
            name: string;
            /** @description The guest's invite, or null */
            guest_id: string | null;
            /**
             * @description Whoever has an account, else null
             * @example usr_01k31d9ygge5ez2n8bdstrw7k9
             */
            user_id: string | null;
        };
        MembersPage: {
            data: components["schemas"]["OrganisationMember"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        MethodStats: {
            /**
             * @example card
             * @enum {string}
             */
            payment_method: "card" | "cash" | "comp" | "free" | "pass";
            /**
             * @description Active bookings
             * @example 120
             */
            bookings: number;
            /**
             * @description Their places
             * @example 128
             */
            guests: number;
            /**
             * @description Captured less refunded, of all bookings; minor units
             * @example 384000
             */
            revenue: number;
        };
        MethodTakings: {
            /** @example card */
            payment_method: string;
            /**
             * @description At list prices, minor units
             * @example 6000
             */
            gross: number;
            /** @example 600 */
            discounts: number;
            /**
             * @description On the day they were asked for, without those that failed
             * @example 1500
             */
            refunds: number;
            /**
             * @description Lost to customers' banks, on the day that was decided
             * @example 0
             */
            disputes: number;
            /**
             * @description gross − discounts − refunds − disputes
             * @example 3900
             */
            net: number;
        };
        ModerateMediaRequest: {
            /**
             * @description Whether visitors see it
             * @example approved
             * @enum {string}
             */
            status: "approved" | "hidden";
        };
        Occupancy: {
            /** @example 96 */
            inside: number;
            /**
             * @description null = unlimited
             * @example 300
             */
            capacity: number | null;
        };
        OccupancyOfDate: {
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string;
            /**
             * Format: date
             * @description Local date
             * @example 2030-07-19
             */
            date: string;
            /** @example Europe/London */
            time_zone: string;
            /**
             * Format: date-time
             * @example 2030-07-19T20:00:00.000Z
             */
            starts_at: string;
            /**
             * Format: date-time
             * @example 2030-07-20T02:00:00.000Z
             */
            ends_at: string;
            /**
             * @example active
             * @enum {string}
             */
            status: "active" | "cancelled";
            /** @example 96 */
            inside: number;
            /**
             * @description null = unlimited
             * @example 300
             */
            capacity: number | null;
            /**
             * @description Tickets that were let in at least once
             * @example 120
             */
            admitted: number;
            /**
             * @description Live tickets
             * @example 128
             */
            expected: number;
        };
        OccupancyResponse: {
            data: components["schemas"]["EventOccupancy"];
        };
        OfflineScanRequest: {
            /**
             * @description What was scanned, or picked from the list
             * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
             */
            ticket_id: string;
            /**
             * @description The scanned code; without one somebody was picked from the list
             * @example bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl
             */
            qr?: string;
            /**
             * Format: date-time
             * @description By the scanner's clock, at most 5 minutes ahead of ours and 30 days old; the entry window is judged at it
             * @example 2030-07-19T20:31:07.250Z
             */
            scanned_at: string;
            /**
             * @description Which door
             * @example Main entrance
             */
            scan_point?: string;
            /**
             * @description Coming in or going out
             * @example in
             * @enum {string}
             */
            direction: "in" | "out";
            /**
             * @description What the device decided
             * @example admitted
             * @enum {string}
             */
            decision: "admitted" | "denied";
        };
        OpenOffer: {
            /**
             * @description The order that holds the places
             * @example ord_01k31d9ygge5ez2n8bdstrw7k9
             */
            order_id: string;
            /**
             * @description Minor units
             * @example 3000
             */
            amount: number;
            /** @example GBP */
            currency: string;
            /**
             * Format: date-time
             * @description UTC instant; after it the places go to the next in line
             * @example 2030-07-12T09:00:00.000Z
             */
            expires_at: string;
        };
        OperatorAdmissionRule: {
            /** @example member */
            has_tag: string | null;
            min_bookings: number | null;
            /** @example 10 */
            discount_percent: number;
        };
        OperatorAdmissionRules: {
            /** @example arg_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Members first */
            name: string;
            /** @example true */
            restrict: boolean;
            rules: components["schemas"]["OperatorAdmissionRule"][];
        };
        OperatorApiClient: {
            /**
             * @example [
             *       "events:read"
             *     ]
             */
            scopes: ("events-register:read" | "events:read")[];
            /** @example m2m_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example m2m_01k31d9ygge5ez2n8bdstrw7k9 */
            client_id: string;
            /** @example CRM sync */
            name: string;
            /** @example Nightly import of attendance */
            description: string | null;
            /**
             * @example active
             * @enum {string}
             */
            status: "active" | "expired" | "suspended";
            /**
             * Format: date-time
             * @example 2026-07-17T20:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description null if it does not expire
             * @example 2027-07-17T20:00:00.000Z
             */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description null unless it has called within 90 days
             * @example 2026-07-18T04:00:00.000Z
             */
            last_call_at: string | null;
        };
        OperatorBooking: {
            /** @example bkg_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @example approved
             * @enum {string}
             */
            status: "approved" | "cancelled" | "checked_in" | "expired" | "pending";
            /**
             * @description Places; of an approved booking those that are not cancelled
             * @example 2
             */
            guest_count: number;
            /**
             * @description Tickets admitted
             * @example 0
             */
            checked_in_count: number;
            /** @example cust_01k31d9ygge5ez2n8bdstrw7k9 */
            customer_id: string;
            /** @example Sam Lee */
            user_name: string;
            /** @example sam@example.com */
            user_email: string | null;
            /** @example +44 20 7946 0000 */
            phone: string | null;
            ticket_types: components["schemas"]["BookedType"][];
            /**
             * @description Minor units
             * @example 3000
             */
            amount: number;
            /** @example GBP */
            currency: string;
            /**
             * @example card
             * @enum {string}
             */
            payment_method: "card" | "cash" | "comp" | "free" | "pass";
            /**
             * @description The customer by the app, or one of you by hand
             * @example app
             * @enum {string}
             */
            source: "app" | "operator";
            /**
             * Format: date-time
             * @example 2030-07-10T20:00:00.000Z
             */
            created_at: string;
            /** @example Wheelchair */
            notes: string | null;
        };
        OperatorBookingsPage: {
            data: components["schemas"]["OperatorBooking"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        OperatorCustomer: {
            /** @example cust_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Sam Lee */
            name: string;
            /** @example sam@example.com */
            email: string | null;
            /** @example +44 20 7946 0000 */
            phone: string | null;
            /**
             * @example [
             *       "member",
             *       "press"
             *     ]
             */
            tags: string[];
            /**
             * @description With your organisation, but for those that expired
             * @example 3
             */
            bookings: number;
        };
        OperatorCustomerResponse: {
            data: components["schemas"]["OperatorCustomer"];
        };
        OperatorDate: {
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * Format: date
             * @example 2030-07-19
             */
            date: string;
            /** @example 21:00 */
            start_time: string;
            /** @example 03:00 */
            end_time: string;
            /** @example 01:00 */
            last_entry_time: string | null;
            /** @example Europe/London */
            time_zone: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T20:00:00.000Z
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-20T02:00:00.000Z
             */
            ends_at: string;
            /**
             * @example active
             * @enum {string}
             */
            status: "active" | "cancelled";
            /** @example 128 */
            committed_guests: number;
        };
        OperatorDispute: {
            /** @example dsp_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description Won: the money is yours; lost: it stays with the customer's bank
             * @example won
             * @enum {string}
             */
            status: "lost" | "open" | "won";
            /**
             * @description What the bank asks for, minor units
             * @example 3000
             */
            amount: number;
            /**
             * @description In Stripe's words
             * @example fraudulent
             */
            reason: string;
            /**
             * Format: date-time
             * @example 2026-07-18T09:00:00.000Z
             */
            opened_at: string;
            /**
             * Format: date-time
             * @example 2026-08-01T09:00:00.000Z
             */
            closed_at: string | null;
        };
        OperatorEvent: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Friday Rooftop Sessions */
            name: string;
            /**
             * Format: date
             * @description The next date that is on, else the last; local
             * @example 2030-07-19
             */
            event_date: string;
            /** @example 21:00 */
            start_time: string;
            /** @example 03:00 */
            end_time: string;
            /** @example 01:00 */
            last_entry_time: string | null;
            /** @example club_night */
            event_type: string | null;
            /** @example house */
            event_genre: string | null;
            /** @example Resident DJs on the rooftop. */
            description: string | null;
            /**
             * @example PHYSICAL
             * @enum {string}
             */
            format: "PHYSICAL" | "VIRTUAL";
            /**
             * @example approved
             * @enum {string}
             */
            status: "approved" | "cancelled" | "draft" | "pending_venue_approval" | "rejected";
            /** @constant */
            event_mode: "ticketed";
            /** @constant */
            visibility: "public";
            /**
             * @description Places per date; null = unlimited
             * @example 300
             */
            guest_list_capacity: number | null;
            /**
             * @description Places held and sold, all dates together
             * @example 128
             */
            committed_guests: number;
            /** @example ven_01k31d9ygge5ez2n8bdstrw7k9 */
            venue_id: string;
            /** @example The Attic */
            venue_name: string;
            /** @example https://example.com/rooftop.jpg */
            image_url: string | null;
            /**
             * @example none
             * @enum {string}
             */
            app_listing_status: "declined" | "listed" | "none" | "pending";
            /**
             * Format: date-time
             * @description UTC instant; hidden from browsing since then
             * @example 2030-08-19T02:00:00.000Z
             */
            archived_at: string | null;
            /**
             * @description How many dates are on
             * @example 1
             */
            date_count: number;
        };
        OperatorEventDetail: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Friday Rooftop Sessions */
            name: string;
            /**
             * Format: date
             * @description The next date that is on, else the last; local
             * @example 2030-07-19
             */
            event_date: string;
            /** @example 21:00 */
            start_time: string;
            /** @example 03:00 */
            end_time: string;
            /** @example 01:00 */
            last_entry_time: string | null;
            /** @example club_night */
            event_type: string | null;
            /** @example house */
            event_genre: string | null;
            /** @example Resident DJs on the rooftop. */
            description: string | null;
            /**
             * @example PHYSICAL
             * @enum {string}
             */
            format: "PHYSICAL" | "VIRTUAL";
            /**
             * @example approved
             * @enum {string}
             */
            status: "approved" | "cancelled" | "draft" | "pending_venue_approval" | "rejected";
            /** @constant */
            event_mode: "ticketed";
            /** @constant */
            visibility: "public";
            /**
             * @description Places per date; null = unlimited
             * @example 300
             */
            guest_list_capacity: number | null;
            /**
             * @description Places held and sold, all dates together
             * @example 128
             */
            committed_guests: number;
            /** @example ven_01k31d9ygge5ez2n8bdstrw7k9 */
            venue_id: string;
            /** @example The Attic */
            venue_name: string;
            /** @example https://example.com/rooftop.jpg */
            image_url: string | null;
            /**
             * @example none
             * @enum {string}
             */
            app_listing_status: "declined" | "listed" | "none" | "pending";
            /**
             * Format: date-time
             * @description UTC instant; hidden from browsing since then
             * @example 2030-08-19T02:00:00.000Z
             */
            archived_at: string | null;
            /**
             * @description How many dates are on
             * @example 1
             */
            date_count: number;
            /** @example 120 */
            doors_open_minutes: number;
            /** @example false */
            waiting_list_enabled: boolean;
            /**
             * @example [
             *       "INDIVIDUAL"
             *     ]
             */
            booking_types: ("BLOCK" | "INDIVIDUAL")[];
            /**
             * @example [
             *       "CARD"
             *     ]
             */
            payment_methods: ("CARD" | "PASS")[];
            /**
             * Format: date-time
             * @description UTC instant; null = the start
             * @example 2030-07-18T20:00:00.000Z
             */
            cancel_until: string | null;
            /** @example false */
            media_moderation: boolean;
            /** @example https://example.com/join/rooftop */
            join_url: string | null;
            /** @description The organiser who submitted it; null for an operator's own */
            submitted_by: components["schemas"]["Submitter"] | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-06-03T09:00:00.000Z
             */
            created_at: string;
            /** @description Who runs it */
            facilitators: components["schemas"]["FacilitatorSummary"][];
            dates: components["schemas"]["OperatorDate"][];
            ticket_types: components["schemas"]["OperatorTicketType"][];
        };
        OperatorEventResponse: {
            data: components["schemas"]["OperatorEventDetail"];
        };
        OperatorEventsPage: {
            data: components["schemas"]["OperatorEvent"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        OperatorFacilitator: {
            /** @example fac_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Grace Hopper */
            name: string;
            /**
             * @description How many events name it
             * @example 3
             */
            event_count: number;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-06-03T09:00:00.000Z
             */
            created_at: string;
        };
        OperatorFacilitatorResponse: {
            data: components["schemas"]["OperatorFacilitator"];
        };
        OperatorFacilitatorsPage: {
            data: components["schemas"]["OperatorFacilitator"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        OperatorGuestInvite: {
            /** @example guest_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string;
            /** @example Aunt May */
            name: string;
            /**
             * @description Forgotten once the invite is revoked
             * @example may@example.com
             */
            email: string | null;
            /** @example 50 */
            max_uploads: number;
            /** @example 2 */
            uploads: number;
            /**
             * @example active
             * @enum {string}
             */
            status: "active" | "expired" | "revoked";
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2026-07-18T09:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description UTC instant: 30 days after the event's last date
             * @example 2026-08-17T20:00:00.000Z
             */
            expires_at: string;
        };
        OperatorMedia: {
            /** @example med_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string;
            /**
             * @description At most 2400 pixels long; works for an hour or two
             * @example http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            url: string;
            /**
             * @description At most 480 pixels long
             * @example http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f-small.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            thumbnail_url: string;
            /**
             * @description Pixels
             * @example 2400
             */
            width: number;
            /** @example 1600 */
            height: number;
            /** @example The last song */
            caption: string | null;
            /**
             * @example pending
             * @enum {string}
             */
            status: "approved" | "hidden" | "pending";
            uploaded_by: components["schemas"]["MediaUploader"];
            /**
             * Format: date-time
             * @description UTC instant, as the camera says
             * @example 2026-07-17T21:30:00.000Z
             */
            taken_at: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2026-07-18T09:00:00.000Z
             */
            created_at: string;
        };
        OperatorParticipant: {
            /**
             * @description Addresses by the name of the network
             * @example {
             *       "linkedin": "https://www.linkedin.com/in/ada"
             *     }
             */
            social: {
                [key: string]: string;
            };
            /** @example part_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string;
            /** @example Ada Byron */
            name: string;
            /** @example ada@example.com */
            email: string | null;
            /**
             * @example speaker
             * @enum {string}
             */
            type: "attendee" | "exhibitor" | "organizer" | "panelist" | "speaker" | "sponsor" | "volunteer";
            /**
             * @example invited
             * @enum {string}
             */
            status: "cancelled" | "confirmed" | "declined" | "invited";
            /** @example Keynote */
            role: string | null;
            /** @example Wrote the first programme. */
            bio: string | null;
            /** @example Analytical Engines */
            company: string | null;
            /** @example Countess */
            job_title: string | null;
            /** @example https://example.com/ada.jpg */
            image_url: string | null;
            /**
             * @example [
             *       "ses_01k31d9ygge5ez2n8bdstrw7k9"
             *     ]
             */
            session_ids: string[];
            featured: boolean;
            /** @description Whether customers see it once it is confirmed */
            public: boolean;
            /** @example Gold */
            sponsor_tier: string | null;
            /** @description Nothing is mailed to it */
            silent: boolean;
            /**
             * @description What they said with their answer
             * @example Happy to come.
             */
            note: string | null;
            /**
             * Format: date-time
             * @description UTC instant of their last answer
             * @example 2030-06-04T09:00:00.000Z
             */
            responded_at: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-06-03T09:00:00.000Z
             */
            created_at: string;
        };
        OperatorParticipantResponse: {
            data: components["schemas"]["OperatorParticipant"];
        };
        OperatorParticipantsPage: {
            data: components["schemas"]["OperatorParticipant"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        OperatorPass: {
            /** @example pass_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example 10-Class Pass */
            name: string;
            /** @example 10 */
            credits: number;
            /** @example 9000 */
            price_pence: number;
            /** @example GBP */
            currency: string;
            /**
             * @description Days after its purchase; 0 = it does not expire
             * @example 365
             */
            expiry_days: number;
            /**
             * @description Events it is good for; empty = all
             * @example [
             *       "evt_01k31d9ygge5ez2n8bdstrw7k9"
             *     ]
             */
            event_ids: string[];
        };
        OperatorPayment: {
            /** @example pay_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example bkg_01k31d9ygge5ez2n8bdstrw7k9 */
            booking_id: string;
            /**
             * @description Null of a pass
             * @example evt_01k31d9ygge5ez2n8bdstrw7k9
             */
            event_id: string | null;
            /** @example Friday Rooftop Sessions */
            event_name: string | null;
            /** @description What was bought, if it was a pass */
            pass_name: string | null;
            /** @example Sam Lee */
            user_name: string;
            /** @example sam@example.com */
            user_email: string | null;
            /**
             * @example succeeded
             * @enum {string}
             */
            status: "canceled" | "created" | "processing" | "requires_action" | "requires_payment_method" | "succeeded";
            /** @example card */
            payment_method: string;
            /**
             * @description Minor units, as are the others
             * @example 3000
             */
            amount: number;
            /**
             * @description Refunds that succeeded or are under way
             * @example 1500
             */
            refunded_amount: number;
            /** @example 0 */
            refund_pending: number;
            /**
             * @description Refunds that failed and were not tried again
             * @example 0
             */
            refund_failed: number;
            /** @example GBP */
            currency: string;
            /**
             * Format: date-time
             * @example 2026-07-17T20:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-07-17T20:01:00.000Z
             */
            succeeded_at: string | null;
            /** @description Why the last attempt was declined */
            failure_code: string | null;
            /**
             * @description What Stripe says of it contradicts the books, so that nothing was done about that: the platform has to look
             * @enum {string|null}
             */
            problem: "paid_after_canceled" | "payment_mismatch" | null;
            refunds: components["schemas"]["OperatorRefund"][];
            /** @description The one that is open, else the last */
            dispute: components["schemas"]["OperatorDispute"] | null;
        };
        OperatorPaymentsPage: {
            data: components["schemas"]["OperatorPayment"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        OperatorPerk: {
            /** @example perk_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Welcome drink */
            name: string;
            /** @example At the upper bar */
            description: string | null;
            /**
             * @description How often a ticket may redeem it
             * @example 1
             */
            quantity: number;
        };
        OperatorRefund: {
            /** @example rfd_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description Minor units
             * @example 1500
             */
            amount: number;
            /**
             * @example succeeded
             * @enum {string}
             */
            status: "failed" | "pending" | "succeeded";
            /** @example places_gone */
            reason: string;
            /** @description Why it failed, in Stripe's words */
            failure: string | null;
            /** @description The refund that tried again after this one failed */
            retried_by: string | null;
            /**
             * Format: date-time
             * @example 2026-07-17T20:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-07-17T20:00:02.000Z
             */
            settled_at: string | null;
        };
        OperatorSession: {
            /** @example ses_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string;
            /** @example Queues that never lose anything */
            title: string;
            /** @example Outboxes, inboxes and what is between them. */
            abstract: string | null;
            /**
             * @example talk
             * @enum {string}
             */
            type: "break" | "talk" | "workshop";
            /** @example Backend */
            track: string | null;
            /** @example Main hall */
            room: string | null;
            /**
             * @description Local time of the zone
             * @example 2030-07-19T10:00
             */
            starts_at: string;
            /**
             * @description Local time of the zone
             * @example 2030-07-19T10:45
             */
            ends_at: string;
            /** @example Europe/London */
            time_zone: string;
            /**
             * @description Places for ticket holders; null = unlimited
             * @example 30
             */
            capacity: number | null;
            /**
             * @description Ticket holders who have chosen it
             * @example 12
             */
            taken: number;
            /**
             * @example [
             *       "part_01k31d9ygge5ez2n8bdstrw7k9"
             *     ]
             */
            participant_ids: string[];
            /** @example https://example.com/stream */
            stream_url: string | null;
            materials: components["schemas"]["SessionMaterial"][];
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-06-03T09:00:00.000Z
             */
            created_at: string;
        };
        OperatorSessionResponse: {
            data: components["schemas"]["OperatorSession"];
        };
        OperatorSessionsPage: {
            data: components["schemas"]["OperatorSession"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        OperatorTicketProfile: {
            /** @example tpr_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Last-minute only */
            name: string;
            /** @example 7 */
            opens_days_before: number | null;
            /** @example 60 */
            closes_minutes_before: number | null;
            /**
             * @example access_code
             * @enum {string}
             */
            visibility: "access_code" | "hidden" | "public";
            /** @example FRIENDS */
            access_code: string | null;
        };
        OperatorTicketType: {
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string;
            /** @example General Admission */
            name: string;
            /** @example Standing */
            description: string | null;
            /** @example 1500 */
            price_pence: number;
            /** @example GBP */
            currency: string;
            /**
             * @description Places on each date; null = unlimited
             * @example 200
             */
            capacity: number | null;
            /** @example 0 */
            sort_order: number;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-06-03T09:00:00.000Z
             */
            sale_starts_at: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T20:00:00.000Z
             */
            sale_ends_at: string | null;
            /** @example 10 */
            max_per_order: number;
            /**
             * @description Credits of a pass that one place takes
             * @example 1
             */
            credits: number;
            /** @example true */
            transferable: boolean;
            /** @example false */
            allow_reentry: boolean;
            /** @description Entries after the first; null = any number */
            reentry_limit: number | null;
            /**
             * @description Doors it admits at; null = all
             * @example [
             *       "Main entrance"
             *     ]
             */
            accepted_scan_points: string[] | null;
            /** @example arg_01k31d9ygge5ez2n8bdstrw7k9 */
            admission_rule_group_id: string | null;
            /** @example tpr_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_profile_id: string | null;
            perks: components["schemas"]["OperatorPerk"][];
        };
        OperatorVoucher: {
            /** @example voucher_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Early birds */
            name: string;
            /** @example EARLY10 */
            code: string;
            /**
             * @example PERCENTAGE
             * @enum {string}
             */
            discount_type: "FIXED" | "PERCENTAGE";
            /**
             * @description Per cent, or minor units
             * @example 10
             */
            discount_value: number;
            /** @description Of an amount; per cent have none */
            currency: string | null;
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string | null;
            /** @example 100 */
            max_uses: number | null;
            /** @example 1 */
            max_uses_per_customer: number | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-06-03T09:00:00.000Z
             */
            valid_from: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T18:00:00.000Z
             */
            valid_until: string | null;
            /**
             * @description Orders that use it, pending or confirmed
             * @example 12
             */
            uses: number;
        };
        OperatorWaiting: {
            /** @example wait_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description In line while waiting, or offered places that are held. Out of it once the places are confirmed, the offer has passed, they
             *     left, or the date is closed
             * @example waiting
             * @enum {string}
             */
            status: "closed" | "confirmed" | "left" | "offered" | "passed" | "waiting";
            /**
             * @description How many are in line for the ticket type on the date, up to this one; null once out of line
             * @example 3
             */
            position: number | null;
            date: components["schemas"]["DateWaitedFor"];
            ticket_type: components["schemas"]["TypeWaitedFor"];
            /**
             * @description Places, all or none
             * @example 2
             */
            quantity: number;
            customer: components["schemas"]["WaitingCustomer"];
            /**
             * @description The customer's pass that will pay; null = a card, if there is something to pay
             * @example cpass_01k31d9ygge5ez2n8bdstrw7k9
             */
            pass_id: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-01T09:00:00.000Z
             */
            created_at: string;
            /** @description UTC instant; null while in line */
            ended_at: string | null;
            /** @description Null unless places are held */
            offer: components["schemas"]["OpenOffer"] | null;
        };
        OperatorWaitingPage: {
            data: components["schemas"]["OperatorWaiting"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        OperatorWebhook: {
            /** @example whe_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example https://example.com/hooks/boxoffice */
            url: string;
            /**
             * @example [
             *       "ticket.*",
             *       "order.confirmed"
             *     ]
             */
            event_types: string[];
            /** @example false */
            include_personal_data: boolean;
            /** @example true */
            active: boolean;
            /**
             * @description Who or what has disabled it: an operator, its own answer 410, or days of nothing but failure
             * @enum {string|null}
             */
            disabled_reason: "failing" | "gone" | "operator" | null;
            disabled_at: string | null;
            /** @description Since when nothing has arrived of what was sent; null while all is well */
            failing_since: string | null;
            /** @description After several failures in a row nothing is sent until then */
            paused_until: string | null;
            /** @description Until then the secret before the last rotation signs, too */
            former_secret_until: string | null;
            /**
             * Format: date-time
             * @example 2026-07-17T20:00:00.000Z
             */
            last_delivered_at: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T09:00:00.000Z
             */
            created_at: string;
        };
        OrganisationEnvelope: {
            data: components["schemas"]["OrganisationResponse"];
        };
        OrganisationMember: {
            /**
             * @description `mbr_…` of a member, `inv_…` of an invitation
             * @example mbr_01k31d9ygge5ez2n8bdstrw7k9
             */
            id: string;
            /**
             * @example member
             * @enum {string}
             */
            kind: "invitation" | "member";
            /** @example usr_01k31d9ygge5ez2n8bdstrw7k9 */
            user_id: string | null;
            /** @example sam@example.com */
            email: string;
            /**
             * @description null until the invitation is accepted
             * @example Sam Lee
             */
            name: string | null;
            /**
             * @example client
             * @enum {string}
             */
            role: "client" | "organiser" | "staff";
            all_venues: boolean;
            /** @description Where the role counts, unless at all venues */
            venues: components["schemas"]["VenueOfMember"][];
            /**
             * Format: date-time
             * @example 2026-07-17T20:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Until when an invitation may be accepted
             * @example 2026-07-24T20:00:00.000Z
             */
            expires_at: string | null;
        };
        OrganisationOfUser: {
            /** @example org_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example attic */
            slug: string;
            /** @example The Attic */
            name: string;
        };
        OrganisationResponse: {
            /** @example org_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example The Attic */
            name: string;
            /** @example attic */
            slug: string;
            /** @example GBP */
            currency: string;
            /**
             * @description Where links in mails lead, to its /go/… pages; null = the built-in ones
             * @example https://tickets.example.com
             */
            app_url: string | null;
            /**
             * @description Whose pages may call the API from a browser
             * @example [
             *       "https://tickets.example.com"
             *     ]
             */
            allowed_origins: string[];
            /** @example 15 */
            hold_minutes: number;
            /** @example 24 */
            offer_hours: number;
        };
        PassResponse: {
            data: components["schemas"]["OperatorPass"];
        };
        PassesPage: {
            data: components["schemas"]["OperatorPass"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        PerkRequest: {
            /**
             * @description One that the type has already: it is kept, and changed; a new one without
             * @example perk_01k31d8yggfgz9y8avd9y8v7gf
             */
            id?: string;
            /**
             * @description Name
             * @example Welcome drink
             */
            name: string;
            /**
             * @description What it is
             * @example At the upper bar
             */
            description?: string | null;
            /**
             * @description How often a ticket may redeem it; default 1
             * @example 1
             */
            quantity?: number;
        };
        PersonalDataResponse: {
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-12-20T09:00:00.000Z
             */
            exportedAt: string;
            /**
             * @description Profile, memberships, invitations, sign-ins, and what organisations call them
             * @example {
             *       "profile": {
             *         "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
             *         "email": "sam@example.com"
             *       }
             *     }
             */
            account: {
                [key: string]: unknown;
            };
            /**
             * @description Parts in events, by the e-mail once it is confirmed, and submitted events
             * @example {
             *       "participations": [],
             *       "submissions": []
             *     }
             */
            events: {
                [key: string]: unknown;
            };
            /**
             * @description Orders, passes, tickets with their scans and perks, sessions they chose, waiting lists they joined and places that others booked in their name; amounts in minor units
             * @example {
             *       "orders": [],
             *       "tickets": [],
             *       "passes": [],
             *       "sessions": [],
             *       "waitingList": [],
             *       "namedByOthers": []
             *     }
             */
            ticketing: {
                [key: string]: unknown;
            };
            /**
             * @description Tickets they sent to others, and others to them
             * @example {
             *       "sent": [],
             *       "received": []
             *     }
             */
            transfers: {
                [key: string]: unknown;
            };
            /**
             * @description Payments with their refunds and disputes; amounts in minor units
             * @example {
             *       "payments": []
             *     }
             */
            payments: {
                [key: string]: unknown;
            };
            /**
             * @description Pictures they uploaded to galleries, with addresses that work for an hour or two, and invites to upload some
             * @example {
             *       "uploads": [],
             *       "guestInvites": []
             *     }
             */
            media: {
                [key: string]: unknown;
            };
            /**
             * @description Which mails were sent, and when; what they said is not kept
             * @example {
             *       "mails": []
             *     }
             */
            notifications: {
                [key: string]: unknown;
            };
            /**
             * @description What they changed for organisations
             * @example {
             *       "changes": []
             *     }
             */
            audit: {
                [key: string]: unknown;
            };
        };
        ProblemDetails: {
            /**
             * @description Identifies the kind of problem
             * @example urn:boxoffice:problem:not_found
             */
            type: string;
            /**
             * @description Short name of the problem
             * @example Not found
             */
            title: string;
            /**
             * @description HTTP status
             * @example 404
             */
            status: number;
            /**
             * @description What went wrong this time
             * @example There is no such event
             */
            detail: string;
            /**
             * @description Path of the request
             * @example /api/client/events
             */
            instance: string;
            /**
             * @description Stable code to branch on
             * @example not_found
             */
            code: string;
            /**
             * @description The same sentence as detail
             * @example There is no such event
             */
            error: string;
            /**
             * @description Names this request in our logs
             * @example req-1f
             */
            requestId: string;
            /** @description Which fields are wrong, and why */
            errors?: components["schemas"]["FieldProblem"][];
        };
        RecentBooking: {
            /** @example bkg_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @example approved
             * @enum {string}
             */
            status: "approved" | "cancelled" | "checked_in" | "expired" | "pending";
            /** @example 4 */
            guest_count: number;
            /** @example Sam Lee */
            user_name: string;
        };
        RedeemPerkRequest: {
            /**
             * @description The scanner; with redeemed_at it names one redemption, whose repeat returns the first answer
             * @example scanner-3
             */
            device_id?: string;
            /**
             * Format: date-time
             * @description When it was redeemed, by the scanner's clock
             * @example 2030-07-19T21:05:00.000Z
             */
            redeemed_at?: string;
        };
        RedeemPerkResponse: {
            /**
             * @description Why not
             * @enum {string}
             */
            reason?: "event_cancelled" | "payment_disputed" | "ticket_cancelled" | "transfer_pending" | "used_up";
            /** @example true */
            redeemed: boolean;
            /**
             * @description How often the ticket may still redeem it
             * @example 1
             */
            remaining: number;
        };
        RedeliverRequest: {
            /**
             * Format: date-time
             * @description What happened from then on
             * @example 2026-07-17T18:00:00Z
             */
            from: string;
            /**
             * Format: date-time
             * @description And before then
             * @example 2026-07-17T20:00:00Z
             */
            to: string;
        };
        RedeliveredResponse: {
            /** @constant */
            success: true;
            /**
             * @description How many deliveries are due again
             * @example 120
             */
            deliveries: number;
        };
        RegisterAccountRequest: {
            /**
             * Format: email
             * @description Signs in with it; compared case-insensitively
             * @example sam@example.com
             */
            email: string;
            /**
             * @description At least 8 characters
             * @example correct horse battery
             */
            password: string;
            /**
             * @description First name
             * @example Sam
             */
            firstName: string;
            /**
             * @description Last name
             * @example Lee
             */
            lastName: string;
        };
        ResetPasswordRequest: {
            /**
             * @description The token in the link of the mail, behind its #; it works once, for an hour
             * @example q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            token: string;
            /**
             * @description The new one, of at least 8 characters
             * @example correct horse battery
             */
            password: string;
        };
        ResubmitEventRequest: {
            /**
             * @description Local start; default 00:00
             * @example 21:00
             */
            start_time?: string;
            /**
             * @description Local end, at or before the start: the next day; default four hours after it
             * @example 03:00
             */
            end_time?: string;
            /**
             * @description After it nobody is admitted
             * @example 01:00
             */
            last_entry_time?: string | null;
            /**
             * @description Kind of event
             * @example club_night
             */
            event_type?: string | null;
            /**
             * @description Genre
             * @example house
             */
            event_genre?: string | null;
            /**
             * @description What it is about
             * @example Resident DJs on the rooftop.
             */
            description?: string | null;
            /**
             * @description Format; default PHYSICAL
             * @example VIRTUAL
             * @enum {string}
             */
            format?: "PHYSICAL" | "VIRTUAL";
            /**
             * Format: uri
             * @description Cover image
             * @example https://example.com/rooftop.jpg
             */
            image_url?: string | null;
            /**
             * @description Places per date; null = unlimited; default the venue's capacity
             * @example 300
             */
            guest_list_capacity?: number | null;
            /**
             * @description How long before the start the doors open; default 120
             * @example 120
             */
            doors_open_minutes?: number;
            /**
             * @description Who runs it: the organisation's facilitators, in the order they are shown
             * @example [
             *       "fac_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            facilitator_ids?: string[];
            /**
             * @description Whether customers may wait for places once it is full; default false
             * @example true
             */
            waiting_list_enabled?: boolean;
            /**
             * @description Whether places are booked for one date, for all remaining dates, or either; default INDIVIDUAL
             * @example [
             *       "INDIVIDUAL"
             *     ]
             */
            booking_types?: ("BLOCK" | "INDIVIDUAL")[];
            /**
             * @description How places may be paid for; default CARD
             * @example [
             *       "CARD",
             *       "PASS"
             *     ]
             */
            payment_methods?: ("CARD" | "PASS")[];
            /**
             * Format: date-time
             * @description Until when customers may give up a free or pass-paid booking; null = the start
             * @example 2030-07-18T20:00:00Z
             */
            cancel_until?: string | null;
            /**
             * @description Whether gallery pictures wait for an operator; default false
             * @example false
             */
            media_moderation?: boolean;
            /**
             * Format: uri
             * @description Where a VIRTUAL event takes place; shown to ticket holders only
             * @example https://example.com/join/rooftop
             */
            join_url?: string | null;
            /**
             * @description Always ticketed
             * @example ticketed
             * @constant
             */
            event_mode?: "ticketed";
            /**
             * @description Always public
             * @example public
             * @constant
             */
            visibility?: "public";
            /**
             * @description Name
             * @example Friday Rooftop Sessions
             */
            name?: string;
            /**
             * Format: date
             * @description Local date at the venue
             * @example 2030-07-19
             */
            event_date?: string;
        };
        RetriedCancellationResponse: {
            /** @constant */
            success: true;
            /**
             * @description Bookings whose refund is tried again
             * @example 1
             */
            retried: number;
        };
        RetriedRefundResponse: {
            /** @constant */
            success: true;
            /**
             * @description The refund that tries again
             * @example rfd_01k31d9ygge5ez2n8bdstrw7k9
             */
            id: string;
        };
        ReviewedSubmissionResponse: {
            /** @constant */
            success: true;
            /**
             * @description Neither verdict cancels anything
             * @example 0
             */
            cancelled_bookings: number;
        };
        RotatedApiClientResponse: {
            /** @constant */
            success: true;
            /**
             * @description Shown this once
             * @example 3f6a9d0c5b1e4872a6d9f0c3b5e81742a96dcf03b5e8174296adfc03b5e81742
             */
            client_secret: string;
        };
        RotatedWebhookResponse: {
            /** @constant */
            success: true;
            /**
             * @description Shown this once; for 24 hours the old one signs, too
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0mJxVUDtT3A=
             */
            secret: string;
        };
        ScanEntry: {
            /**
             * @description Why not
             * @example already_used
             * @enum {string|null}
             */
            reason: "already_used" | "denied_offline" | "event_cancelled" | "invalid_qr" | "not_inside" | "payment_disputed" | "scan_point_not_accepted" | "superseded_qr" | "ticket_cancelled" | "too_early" | "too_late" | "transfer_pending" | "unknown_ticket" | "wrong_date" | "wrong_event" | null;
            /**
             * @description As it was scanned: of a ticket that is unknown to us, too
             * @example ticket_01k31d9ygge5ez2n8bdstrw7k9
             */
            ticket_id: string;
            /** @description null for an unknown ticket */
            holder: components["schemas"]["ScannedHolder"] | null;
            ticket_type: components["schemas"]["ScannedType"] | null;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string | null;
            /**
             * @example in
             * @enum {string}
             */
            direction: "in" | "out";
            /**
             * @description Whether it counts: somebody came in, or went out
             * @example false
             */
            admitted: boolean;
            /** @description Which entry of the ticket it was, or ended */
            entry: number | null;
            /**
             * @description What a device decided while it was offline; null when we decided
             * @example admitted
             * @enum {string|null}
             */
            decision: "admitted" | "denied" | null;
            /**
             * @description The device decided other than the books say
             * @example true
             */
            conflict: boolean;
            /** @description The admission that counts instead */
            conflicts_with: components["schemas"]["ScanPlace"] | null;
            scanned_by: components["schemas"]["ScannedBy"];
            /** @description Why somebody was let in without a code */
            manual_reason: string | null;
            /** @description When an operator took it back (UTC) */
            undone_at: string | null;
            /** @example scan_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Main entrance */
            scan_point: string | null;
            /** @example scanner-3 */
            device_id: string | null;
            /**
             * Format: date-time
             * @description By the scanner's clock (UTC)
             * @example 2030-07-19T20:31:07.250Z
             */
            scanned_at: string | null;
            /**
             * Format: date-time
             * @description By ours (UTC)
             * @example 2030-07-19T20:31:07.300Z
             */
            recorded_at: string;
        };
        ScanPlace: {
            /** @example scan_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Main entrance */
            scan_point: string | null;
            /** @example scanner-3 */
            device_id: string | null;
            /**
             * Format: date-time
             * @description By the scanner's clock (UTC)
             * @example 2030-07-19T20:31:07.250Z
             */
            scanned_at: string | null;
            /**
             * Format: date-time
             * @description By ours (UTC)
             * @example 2030-07-19T20:31:07.300Z
             */
            recorded_at: string;
        };
        ScanPointCounts: {
            /**
             * @description null = scans that named none
             * @example Main entrance
             */
            scan_point: string | null;
            /** @example 80 */
            entered: number;
            /** @example 12 */
            went_out: number;
            /** @example 3 */
            denied: number;
        };
        ScannedBy: {
            /** @example usr_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Dora Door */
            name: string;
        };
        ScannedHolder: {
            /** @example cust_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Sam Lee */
            name: string;
        };
        ScannedTicket: {
            /** @example ticket_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @example checked_in
             * @enum {string}
             */
            status: "cancelled" | "checked_in" | "confirmed" | "frozen" | "refunded" | "transfer_pending";
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string;
        };
        ScannedType: {
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example VIP */
            name: string;
        };
        ScansPage: {
            data: components["schemas"]["ScanEntry"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        SessionMaterial: {
            /** @example Slides */
            name: string;
            /** @example https://example.com/slides.pdf */
            url: string;
        };
        SetStatusRequest: {
            /**
             * @description The status to move to
             * @example approved
             * @enum {string}
             */
            status: "approved" | "cancelled" | "draft" | "rejected";
        };
        SetStatusResponse: {
            /** @constant */
            success: true;
            /**
             * @example approved
             * @enum {string}
             */
            status: "approved" | "cancelled" | "draft" | "rejected";
        };
        ShowInvitationRequest: {
            /**
             * @description The token in the link of the mail, behind its #
             * @example q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            token: string;
        };
        SignInRequest: {
            /**
             * Format: email
             * @description The account
             * @example sam@example.com
             */
            email: string;
            /**
             * @description Its password
             * @example correct horse battery
             */
            password: string;
            /**
             * @description Id or slug of the organisation to act for, where the account belongs to several
             * @example attic
             */
            organisation?: string;
            /**
             * @description The role to act in, where the account has several
             * @example client
             * @enum {string}
             */
            role?: "admin" | "client" | "organiser" | "staff";
        };
        SignedInResponse: {
            user: components["schemas"]["UserResponse"];
            /**
             * @description Send it as `Authorization: Bearer <token>`
             * @example eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJ1c3JfMDEifQ.c2ln
             */
            token: string;
            /**
             * Format: date-time
             * @description When the sign-in ends (UTC)
             * @example 2030-12-20T09:00:00.000Z
             */
            expiresAt: string;
        };
        SoldPass: {
            /** @example cpass_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description Its order, by which it is cancelled
             * @example bkg_01k31d9ygge5ez2n8bdstrw7k9
             */
            booking_id: string;
            /**
             * @description The pass on sale that it was bought as; it may be gone since
             * @example pass_01k31d9ygge5ez2n8bdstrw7k9
             */
            pass_id: string;
            /**
             * @description As it was called when it was bought
             * @example 10-Class Pass
             */
            name: string;
            /** @example Sam Lee */
            user_name: string;
            /** @example sam@example.com */
            user_email: string | null;
            /**
             * @description Unpaid while its order waits for the money, frozen while a bank asks for that back, void once it is lost or the pass was
             *     cancelled
             * @example active
             * @enum {string}
             */
            status: "active" | "frozen" | "unpaid" | "void";
            /** @example 10 */
            credits: number;
            /** @example 7 */
            credits_left: number;
            /**
             * Format: date-time
             * @description UTC; null = never, or not paid yet
             * @example 2027-07-17T20:01:00.000Z
             */
            expires_at: string | null;
            /** @example false */
            expired: boolean;
            /**
             * @description Events it is good for; empty = all
             * @example [
             *       "evt_01k31d9ygge5ez2n8bdstrw7k9"
             *     ]
             */
            event_ids: string[];
            /**
             * @description What it cost, minor units
             * @example 9000
             */
            amount: number;
            /** @example GBP */
            currency: string;
            /** @description Null of a pass that cost nothing */
            payment: components["schemas"]["SoldPassPayment"] | null;
            /**
             * Format: date-time
             * @example 2026-07-17T20:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-07-17T20:01:00.000Z
             */
            confirmed_at: string | null;
        };
        SoldPassPayment: {
            /** @example pay_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @example succeeded
             * @enum {string}
             */
            status: "canceled" | "created" | "processing" | "requires_action" | "requires_payment_method" | "succeeded";
            /**
             * @description Refunds that succeeded or are under way, minor units
             * @example 0
             */
            refunded_amount: number;
            /** @example 0 */
            refund_pending: number;
        };
        SoldPassesPage: {
            data: components["schemas"]["SoldPass"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        SourceStats: {
            /**
             * @description The customer by the app, or one of you by hand
             * @example app
             * @enum {string}
             */
            source: "app" | "operator";
            /**
             * @description Active bookings
             * @example 120
             */
            bookings: number;
            /**
             * @description Their places
             * @example 128
             */
            guests: number;
            /**
             * @description Captured less refunded, of all bookings; minor units
             * @example 384000
             */
            revenue: number;
        };
        SubmitEventRequest: {
            /**
             * @description Local start; default 00:00
             * @example 21:00
             */
            start_time?: string;
            /**
             * @description Local end, at or before the start: the next day; default four hours after it
             * @example 03:00
             */
            end_time?: string;
            /**
             * @description After it nobody is admitted
             * @example 01:00
             */
            last_entry_time?: string | null;
            /**
             * @description Kind of event
             * @example club_night
             */
            event_type?: string | null;
            /**
             * @description Genre
             * @example house
             */
            event_genre?: string | null;
            /**
             * @description What it is about
             * @example Resident DJs on the rooftop.
             */
            description?: string | null;
            /**
             * @description Format; default PHYSICAL
             * @example VIRTUAL
             * @enum {string}
             */
            format?: "PHYSICAL" | "VIRTUAL";
            /**
             * Format: uri
             * @description Cover image
             * @example https://example.com/rooftop.jpg
             */
            image_url?: string | null;
            /**
             * @description Places per date; null = unlimited; default the venue's capacity
             * @example 300
             */
            guest_list_capacity?: number | null;
            /**
             * @description How long before the start the doors open; default 120
             * @example 120
             */
            doors_open_minutes?: number;
            /**
             * @description Who runs it: the organisation's facilitators, in the order they are shown
             * @example [
             *       "fac_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            facilitator_ids?: string[];
            /**
             * @description Whether customers may wait for places once it is full; default false
             * @example true
             */
            waiting_list_enabled?: boolean;
            /**
             * @description Whether places are booked for one date, for all remaining dates, or either; default INDIVIDUAL
             * @example [
             *       "INDIVIDUAL"
             *     ]
             */
            booking_types?: ("BLOCK" | "INDIVIDUAL")[];
            /**
             * @description How places may be paid for; default CARD
             * @example [
             *       "CARD",
             *       "PASS"
             *     ]
             */
            payment_methods?: ("CARD" | "PASS")[];
            /**
             * Format: date-time
             * @description Until when customers may give up a free or pass-paid booking; null = the start
             * @example 2030-07-18T20:00:00Z
             */
            cancel_until?: string | null;
            /**
             * @description Whether gallery pictures wait for an operator; default false
             * @example false
             */
            media_moderation?: boolean;
            /**
             * Format: uri
             * @description Where a VIRTUAL event takes place; shown to ticket holders only
             * @example https://example.com/join/rooftop
             */
            join_url?: string | null;
            /**
             * @description Always ticketed
             * @example ticketed
             * @constant
             */
            event_mode?: "ticketed";
            /**
             * @description Always public
             * @example public
             * @constant
             */
            visibility?: "public";
            /**
             * @description The venue; fixed once created
             * @example ven_01k31d8yggfgz9y8avd9y8v7gf
             */
            venue_id: string;
            /**
             * @description Name
             * @example Friday Rooftop Sessions
             */
            name: string;
            /**
             * Format: date
             * @description Local date at the venue
             * @example 2030-07-19
             */
            event_date: string;
            /** @description Ticket types to create with it */
            ticket_types?: components["schemas"]["TicketTypeRequest"][];
        };
        SubmittedEventResponse: {
            /** @constant */
            success: true;
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
        };
        Submitter: {
            /** @example usr_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Otis Organiser */
            name: string;
        };
        TagCustomerRequest: {
            /**
             * @description All of their tags; upper and lower case are the same
             * @example [
             *       "member",
             *       "press"
             *     ]
             */
            tags: string[];
        };
        TakingsResponse: {
            data: components["schemas"]["DayTakings"][];
            total: components["schemas"]["TakingsSums"];
            /** @example Europe/London */
            time_zone: string;
        };
        TakingsSums: {
            /**
             * @description At list prices, minor units
             * @example 6000
             */
            gross: number;
            /** @example 600 */
            discounts: number;
            /**
             * @description On the day they were asked for, without those that failed
             * @example 1500
             */
            refunds: number;
            /**
             * @description Lost to customers' banks, on the day that was decided
             * @example 0
             */
            disputes: number;
            /**
             * @description gross − discounts − refunds − disputes
             * @example 3900
             */
            net: number;
        };
        TicketProfileResponse: {
            data: components["schemas"]["OperatorTicketProfile"];
        };
        TicketProfilesPage: {
            data: components["schemas"]["OperatorTicketProfile"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        TicketTypeRequest: {
            /**
             * @description Name
             * @example General Admission
             */
            name: string;
            /**
             * @description What it is
             * @example Standing
             */
            description?: string | null;
            /**
             * @description Price in minor units (e.g. pence); default 0
             * @example 1500
             */
            price_pence?: number;
            /**
             * @description Places on each date; null = unlimited
             * @example 200
             */
            capacity?: number | null;
            /**
             * @description Place in the list; default 0
             * @example 0
             */
            sort_order?: number;
            /**
             * Format: date-time
             * @description When its sale opens; at once if absent
             */
            sale_starts_at?: string | null;
            /**
             * Format: date-time
             * @description When its sale closes
             * @example 2030-07-19T18:00:00Z
             */
            sale_ends_at?: string | null;
            /**
             * @description Most places in one order; default 10
             * @example 10
             */
            max_per_order?: number;
            /**
             * @description Credits of a pass that one place takes; default 1
             * @example 1
             */
            credits?: number;
            /**
             * @description May its tickets be passed on? Default true
             * @example true
             */
            transferable?: boolean;
            /**
             * @description May its holders go out and in again? Default false
             * @example false
             */
            allow_reentry?: boolean;
            /**
             * @description Entries after the first, with allow_reentry; null = any number
             * @example null
             */
            reentry_limit?: number | null;
            /**
             * @description Doors it admits at; null = all
             * @example [
             *       "Main entrance"
             *     ]
             */
            accepted_scan_points?: string[] | null;
            /**
             * @description Admission rules: who may buy it, and who pays less
             * @example arg_01k31d8yggfgz9y8avd9y8v7gf
             */
            admission_rule_group_id?: string | null;
            /**
             * @description Access profile: when it may be booked, and who sees it
             * @example tpr_01k31d8yggfgz9y8avd9y8v7gf
             */
            ticket_profile_id?: string | null;
            /**
             * @description What a ticket is good for besides entry: all of it, in its order
             * @example [
             *       {
             *         "name": "Welcome drink",
             *         "quantity": 1
             *       }
             *     ]
             */
            perks?: components["schemas"]["PerkRequest"][];
        };
        TicketTypesResponse: {
            data: components["schemas"]["OperatorTicketType"][];
        };
        TypeStats: {
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_type_id: string;
            /** @example General Admission */
            name: string;
            /**
             * @description Places on each date; null = unlimited
             * @example 200
             */
            capacity: number | null;
            /**
             * @description Places of pending bookings
             * @example 8
             */
            held: number;
            /**
             * @description Places of approved bookings
             * @example 120
             */
            sold: number;
            /**
             * @description Of these, admitted
             * @example 96
             */
            checked_in: number;
            /**
             * @description What those sold cost, minor units
             * @example 180000
             */
            amount: number;
        };
        TypeWaitedFor: {
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example General Admission */
            name: string;
        };
        UndoneCheckInResponse: {
            /** @constant */
            success: true;
            occupancy: components["schemas"]["Occupancy"];
        };
        UpdateEventRequest: {
            /**
             * @description Local start; default 00:00
             * @example 21:00
             */
            start_time?: string;
            /**
             * @description Local end, at or before the start: the next day; default four hours after it
             * @example 03:00
             */
            end_time?: string;
            /**
             * @description After it nobody is admitted
             * @example 01:00
             */
            last_entry_time?: string | null;
            /**
             * @description Kind of event
             * @example club_night
             */
            event_type?: string | null;
            /**
             * @description Genre
             * @example house
             */
            event_genre?: string | null;
            /**
             * @description What it is about
             * @example Resident DJs on the rooftop.
             */
            description?: string | null;
            /**
             * @description Format; default PHYSICAL
             * @example VIRTUAL
             * @enum {string}
             */
            format?: "PHYSICAL" | "VIRTUAL";
            /**
             * Format: uri
             * @description Cover image
             * @example https://example.com/rooftop.jpg
             */
            image_url?: string | null;
            /**
             * @description Places per date; null = unlimited; default the venue's capacity
             * @example 300
             */
            guest_list_capacity?: number | null;
            /**
             * @description How long before the start the doors open; default 120
             * @example 120
             */
            doors_open_minutes?: number;
            /**
             * @description Who runs it: the organisation's facilitators, in the order they are shown
             * @example [
             *       "fac_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            facilitator_ids?: string[];
            /**
             * @description Whether customers may wait for places once it is full; default false
             * @example true
             */
            waiting_list_enabled?: boolean;
            /**
             * @description Whether places are booked for one date, for all remaining dates, or either; default INDIVIDUAL
             * @example [
             *       "INDIVIDUAL"
             *     ]
             */
            booking_types?: ("BLOCK" | "INDIVIDUAL")[];
            /**
             * @description How places may be paid for; default CARD
             * @example [
             *       "CARD",
             *       "PASS"
             *     ]
             */
            payment_methods?: ("CARD" | "PASS")[];
            /**
             * Format: date-time
             * @description Until when customers may give up a free or pass-paid booking; null = the start
             * @example 2030-07-18T20:00:00Z
             */
            cancel_until?: string | null;
            /**
             * @description Whether gallery pictures wait for an operator; default false
             * @example false
             */
            media_moderation?: boolean;
            /**
             * Format: uri
             * @description Where a VIRTUAL event takes place; shown to ticket holders only
             * @example https://example.com/join/rooftop
             */
            join_url?: string | null;
            /**
             * @description Always ticketed
             * @example ticketed
             * @constant
             */
            event_mode?: "ticketed";
            /**
             * @description Always public
             * @example public
             * @constant
             */
            visibility?: "public";
            /**
             * @description Name
             * @example Rooftop Sessions - Summer Finale
             */
            name?: string;
            /**
             * Format: date
             * @description Local date at the venue; not of a series, and not once there are bookings
             * @example 2030-07-19
             */
            event_date?: string;
            /**
             * @description approved publishes; draft takes it off sale, without active bookings
             * @example approved
             * @enum {string}
             */
            status?: "approved" | "draft";
        };
        UploadImageRequest: {
            /**
             * @description The picture as a data URL: JPEG, PNG or WebP, at most 2 MB decoded and 50 million pixels
             * @example data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
             */
            image: string;
        };
        UploadImageResponse: {
            /** @constant */
            success: true;
            /**
             * @description For an event's `image_url`
             * @example https://tickets.example.com/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.webp
             */
            url: string;
        };
        UploadScansRequest: {
            /**
             * @description The scanner; with scanned_at and the code it names one scan
             * @example scanner-3
             */
            device_id: string;
            /** @description At most 1,000 */
            scans: components["schemas"]["OfflineScanRequest"][];
        };
        UploadedScan: {
            /**
             * @description Why it did not count
             * @example already_used
             * @enum {string|null}
             */
            reason: "already_used" | "denied_offline" | "event_cancelled" | "invalid_qr" | "not_inside" | "payment_disputed" | "scan_point_not_accepted" | "superseded_qr" | "ticket_cancelled" | "too_early" | "too_late" | "transfer_pending" | "undone" | "unknown_ticket" | "wrong_date" | "wrong_event" | null;
            /** @example ticket_01k31d9ygge5ez2n8bdstrw7k9 */
            ticket_id: string;
            /**
             * @description duplicate: the very same scan was recorded before; conflict: recorded, but the books say otherwise
             * @example conflict
             * @enum {string}
             */
            result: "accepted" | "conflict" | "duplicate";
            /**
             * Format: date-time
             * @description When the admission that counts was made (UTC), of what was used already
             * @example 2030-07-19T20:31:05.000Z
             */
            first_admitted_at: string | null;
        };
        UploadedScansResponse: {
            /** @example 1 */
            accepted: number;
            /** @example 0 */
            duplicates: number;
            /** @example 1 */
            conflicts: number;
            /** @description What became of each scan, in the order sent */
            data: components["schemas"]["UploadedScan"][];
        };
        UserResponse: {
            /** @example usr_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example sam@example.com */
            email: string;
            /** @example Sam */
            firstName: string;
            /** @example Lee */
            lastName: string;
            /** @example +44 20 7946 0958 */
            phone: string | null;
            /** @description Whether the e-mail is known to be theirs, by a mailed link */
            emailVerified: boolean;
            /**
             * @description The role this sign-in acts in; null for a customer
             * @example client
             * @enum {string|null}
             */
            role: "admin" | "client" | "organiser" | "staff" | null;
            /** @description The organisation this sign-in acts for; null for customers and platform admins */
            organisation: components["schemas"]["OrganisationOfUser"] | null;
        };
        VenueEnvelope: {
            data: components["schemas"]["VenueResponse"];
        };
        VenueOfMember: {
            /** @example ven_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example The Attic */
            name: string;
        };
        VenueResponse: {
            /** @example ven_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example The Attic */
            name: string;
            /** @example London */
            city: string | null;
            /** @example 1 High Street */
            address: string | null;
            /** @example Europe/London */
            time_zone: string;
            /** @example 300 */
            capacity: number | null;
            exclusive_dates: boolean;
        };
        VenueStaffMember: {
            /** @example usr_01k31d9ygge5ez2n8bdstrw7k9 */
            user_id: string;
            /** @example Stella Staff */
            name: string;
            /** @example stella@example.com */
            email: string;
            /**
             * @description What they may do here
             * @example staff
             * @enum {string}
             */
            role: "client" | "organiser" | "staff";
        };
        VenueStaffPage: {
            data: components["schemas"]["VenueStaffMember"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        VenuesPage: {
            data: components["schemas"]["VenueResponse"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        VerifyEmailRequest: {
            /**
             * @description The token in the link of the mail, behind its #; it works once, for a week
             * @example q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            token: string;
            /**
             * @description The password of the account
             * @example correct horse battery
             */
            password: string;
        };
        VoucherResponse: {
            data: components["schemas"]["OperatorVoucher"];
        };
        VouchersPage: {
            data: components["schemas"]["OperatorVoucher"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        WaitingCancellation: {
            /** @example bkg_01k31d9ygge5ez2n8bdstrw7k9 */
            booking_id: string;
            /**
             * @description The payment contradicts what Stripe says of it; its bank has not decided yet; it is being processed
             * @example payment_disputed
             * @enum {string}
             */
            reason: "payment_disputed" | "payment_mismatch" | "payment_processing";
        };
        WaitingCustomer: {
            /** @example cust_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Sam */
            first_name: string;
            /** @example Lee */
            last_name: string;
            /**
             * @description Null once the account is erased
             * @example sam@example.com
             */
            email: string | null;
        };
        WebhookAttempt: {
            /**
             * Format: date-time
             * @example 2026-07-17T20:00:00.000Z
             */
            at: string;
            /** @example https://example.com/hooks/boxoffice */
            url: string;
            /** @example 87 */
            duration_ms: number;
            /**
             * @description null where nothing was answered
             * @example 500
             */
            status: number | null;
            /**
             * @description How the answer begins; null also where people were named, whom it may repeat
             * @example Internal Server Error
             */
            answer: string | null;
            /**
             * @description null if it was delivered
             * @example status
             * @enum {string|null}
             */
            failure: "connection" | "dns" | "gone" | "insecure" | "private_address" | "redirect" | "status" | "timeout" | "tls" | null;
        };
        WebhookDeliveriesPage: {
            data: components["schemas"]["WebhookDelivery"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
        WebhookDelivery: {
            /** @description The first one first; after a redelivery there are more */
            attempts: components["schemas"]["WebhookAttempt"][];
            /** @description What was posted, without the people that it named */
            request: components["schemas"]["WebhookRequest"];
            /**
             * @description The webhook-id of every attempt
             * @example whd_01k31d9ygge5ez2n8bdstrw7k9
             */
            id: string;
            /** @example ticket.checked-in */
            type: string;
            /** @example 4711 */
            sequence: number | null;
            /**
             * @example failed
             * @enum {string}
             */
            status: "delivered" | "failed" | "pending";
            /**
             * Format: date-time
             * @example 2026-07-17T20:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-07-21T06:00:00.000Z
             */
            ended_at: string | null;
            /** @description null unless it is pending */
            next_attempt_at: string | null;
        };
        WebhookRequest: {
            /** @example ticket.checked-in */
            type: string;
            /**
             * Format: date-time
             * @description When it happened
             * @example 2026-07-17T20:00:00.000Z
             */
            timestamp: string;
            /**
             * @description The organisation's number of it, by which receivers put news in order; null for a test
             * @example 4711
             */
            sequence: number | null;
            /**
             * @example {
             *       "ticketId": "ticket_01k31d9ygge5ez2n8bdstrw7k9"
             *     }
             */
            data: {
                [key: string]: unknown;
            };
        };
        WebhookResponse: {
            data: components["schemas"]["OperatorWebhook"];
        };
        WebhooksPage: {
            data: components["schemas"]["OperatorWebhook"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            has_more: boolean;
        };
    };
    responses: {
        /** @description Already a member (`already_member`) */
        already_member: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "already_member";
                };
            };
        };
        /** @description Body too large (`body_too_large`) */
        body_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "body_too_large";
                };
            };
        };
        /** @description Busy (`busy`); Unavailable (`unavailable`) */
        busy_or_unavailable: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "busy" | "unavailable";
                };
            };
        };
        /** @description Currency in use (`currency_in_use`); Slug taken (`slug_taken`) */
        currency_in_use_or_slug_taken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "currency_in_use" | "slug_taken";
                };
            };
        };
        /** @description Dates ahead (`dates_ahead`); Event conflict (`event_conflict`) */
        dates_ahead_or_event_conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "dates_ahead" | "event_conflict";
                    conflict?: {
                        /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
                        event_id: string;
                        /** @example Jazz Night */
                        name: string;
                    };
                };
            };
        };
        /** @description E-mail taken (`email_taken`) */
        email_taken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "email_taken";
                };
            };
        };
        /** @description Event cancelled (`event_cancelled`) */
        event_cancelled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "event_cancelled";
                };
            };
        };
        /** @description Event cancelled (`event_cancelled`); Participant twice (`participant_twice`) */
        event_cancelled_or_participant_twice: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "event_cancelled" | "participant_twice";
                };
            };
        };
        /** @description Event cancelled (`event_cancelled`); Room taken (`room_taken`) */
        event_cancelled_or_room_taken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "event_cancelled" | "room_taken";
                    session?: {
                        /** @example ses_01k31d9ygge5ez2n8bdstrw7k9 */
                        session_id: string;
                        /** @example Opening */
                        title: string;
                    };
                };
            };
        };
        /** @description Event conflict (`event_conflict`) */
        event_conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "event_conflict";
                    conflict?: {
                        /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
                        event_id: string;
                        /** @example Jazz Night */
                        name: string;
                    };
                };
            };
        };
        /** @description Event live (`event_live`); Had bookings (`had_bookings`) */
        event_live_or_had_bookings: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "event_live" | "had_bookings";
                };
            };
        };
        /** @description Had bookings (`had_bookings`); Last date (`last_date`) */
        had_bookings_or_last_date: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "had_bookings" | "last_date";
                };
            };
        };
        /** @description Idempotency key reused (`idempotency_mismatch`) */
        idempotency_mismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "idempotency_mismatch";
                };
            };
        };
        /** @description In use (`in_use`) */
        in_use: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "in_use";
                };
            };
        };
        /** @description Internal error (`internal_error`) */
        internal_error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "internal_error";
                };
            };
        };
        /** @description Invalid input (`invalid_input`) */
        invalid_input: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "invalid_input";
                };
            };
        };
        /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`) */
        invalid_input_or_invalid_json: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "invalid_input" | "invalid_json";
                };
            };
        };
        /** @description Invalid input (`invalid_input`); Malformed id (`malformed_id`) */
        invalid_input_or_malformed_id: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "invalid_input" | "malformed_id";
                };
            };
        };
        /** @description Invitation invalid (`invitation_invalid`) */
        invitation_invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "invitation_invalid";
                };
            };
        };
        /** @description Last operator (`last_operator`) */
        last_operator: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "last_operator";
                };
            };
        };
        /** @description Last operator (`last_operator`); Upcoming tickets (`upcoming_tickets`) */
        last_operator_or_upcoming_tickets: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "last_operator" | "upcoming_tickets";
                    /** @example 2 */
                    tickets?: number;
                    /** @example 1 */
                    pendingOrders?: number;
                };
            };
        };
        /** @description Last ticket type (`last_ticket_type`); Ticket type ordered (`ticket_type_ordered`) */
        last_ticket_type_or_ticket_type_ordered: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "last_ticket_type" | "ticket_type_ordered";
                };
            };
        };
        /** @description Listing not reachable (`listing_not_reachable`) */
        listing_not_reachable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "listing_not_reachable";
                };
            };
        };
        /** @description Malformed id (`malformed_id`) */
        malformed_id: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "malformed_id";
                };
            };
        };
        /** @description Fewer uses than there were (`max_uses_below_used`); Voucher code taken (`voucher_code_taken`) */
        max_uses_below_used_or_voucher_code_taken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "max_uses_below_used" | "voucher_code_taken";
                    /** @example 12 */
                    uses?: number;
                };
            };
        };
        /** @description No image found (`no_image_found`) */
        no_image_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "no_image_found";
                };
            };
        };
        /** @description No such membership (`no_such_membership`) */
        no_such_membership: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "no_such_membership";
                };
            };
        };
        /** @description Not checked in (`not_checked_in`) */
        not_checked_in: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "not_checked_in";
                };
            };
        };
        /** @description Not found (`not_found`) */
        not_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "not_found";
                };
            };
        };
        /** @description Not of all venues (`not_of_all_venues`); Not for your role (`wrong_role`) */
        not_of_all_venues_or_wrong_role: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "not_of_all_venues" | "wrong_role";
                };
            };
        };
        /** @description No such organisation (`organisation_not_found`) */
        organisation_not_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "organisation_not_found";
                };
            };
        };
        /** @description Participant cancelled (`participant_cancelled`) */
        participant_cancelled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "participant_cancelled";
                };
            };
        };
        /** @description Participant twice (`participant_twice`) */
        participant_twice: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "participant_twice";
                };
            };
        };
        /** @description Payment provider unavailable (`payment_provider_unavailable`) */
        payment_provider_unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "payment_provider_unavailable";
                    /** @example ord_01k31d9ygge5ez2n8bdstrw7k9 */
                    orderId?: string;
                };
            };
        };
        /** @description Reaches all venues (`reaches_all_venues`) */
        reaches_all_venues: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "reaches_all_venues";
                };
            };
        };
        /** @description Refund not failed (`refund_not_failed`); Refund too large (`refund_too_large`) */
        refund_not_failed_or_refund_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "refund_not_failed" | "refund_too_large";
                    /** @example pending */
                    refund_status?: string;
                    /** @example 1500 */
                    refundable?: number;
                    /** @example GBP */
                    currency?: string;
                };
            };
        };
        /** @description Reset invalid (`reset_invalid`) */
        reset_invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "reset_invalid";
                };
            };
        };
        /** @description Ticket cancelled (`ticket_cancelled`); Transfer pending (`transfer_pending`) */
        ticket_cancelled_or_transfer_pending: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "ticket_cancelled" | "transfer_pending";
                };
            };
        };
        /** @description Too many invitations (`too_many_invitations`); Too many requests (`too_many_requests`) */
        too_many_invitations_or_too_many_requests: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                /** @description Calls allowed a minute */
                "RateLimit-Limit"?: number;
                /** @description Calls left */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until all are back */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "too_many_invitations" | "too_many_requests";
                };
            };
        };
        /** @description Too many requests (`too_many_requests`) */
        too_many_requests: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                /** @description Calls allowed a minute */
                "RateLimit-Limit"?: number;
                /** @description Calls left */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until all are back */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "too_many_requests";
                };
            };
        };
        /** @description Too many requests (`too_many_requests`); Too many streams (`too_many_streams`) */
        too_many_requests_or_too_many_streams: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                /** @description Calls allowed a minute */
                "RateLimit-Limit"?: number;
                /** @description Calls left */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until all are back */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "too_many_requests" | "too_many_streams";
                };
            };
        };
        /** @description Too many webhooks (`too_many_webhooks`) */
        too_many_webhooks: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "too_many_webhooks";
                    /** @example 20 */
                    most?: number;
                };
            };
        };
        /** @description Too much to redeliver (`too_much_to_redeliver`); Webhook disabled (`webhook_disabled`) */
        too_much_to_redeliver_or_webhook_disabled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "too_much_to_redeliver" | "webhook_disabled";
                    /** @example 10000 */
                    most?: number;
                };
            };
        };
        /** @description Sign in first (`unauthenticated`) */
        unauthenticated: {
            headers: {
                /** @description Bearer */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "unauthenticated";
                };
            };
        };
        /** @description Unsplash unavailable (`unsplash_unavailable`) */
        unsplash_unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "unsplash_unavailable";
                };
            };
        };
        /** @description Unsupported media type (`unsupported_media_type`) */
        unsupported_media_type: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "unsupported_media_type";
                };
            };
        };
        /** @description Verification invalid (`verification_invalid`) */
        verification_invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "verification_invalid";
                };
            };
        };
        /** @description Voucher code taken (`voucher_code_taken`) */
        voucher_code_taken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "voucher_code_taken";
                };
            };
        };
        /** @description Voucher used (`voucher_used`) */
        voucher_used: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "voucher_used";
                };
            };
        };
        /** @description Webhook disabled (`webhook_disabled`) */
        webhook_disabled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "webhook_disabled";
                };
            };
        };
        /** @description Wrong credentials (`wrong_credentials`) */
        wrong_credentials: {
            headers: {
                /** @description Bearer */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "wrong_credentials";
                };
            };
        };
        /** @description Wrong password (`wrong_password`) */
        wrong_password: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "wrong_password";
                };
            };
        };
        /** @description Not for your role (`wrong_role`) */
        wrong_role: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "wrong_role";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AcceptInvitationRequest = components['schemas']['AcceptInvitationRequest'];
export type AddDatesRequest = components['schemas']['AddDatesRequest'];
export type AddVenueRequest = components['schemas']['AddVenueRequest'];
export type AddedDatesResponse = components['schemas']['AddedDatesResponse'];
export type AdmissionRuleRequest = components['schemas']['AdmissionRuleRequest'];
export type AdmissionRulesPage = components['schemas']['AdmissionRulesPage'];
export type AdmissionRulesResponse = components['schemas']['AdmissionRulesResponse'];
export type AdmittedResponse = components['schemas']['AdmittedResponse'];
export type ApiClientCall = components['schemas']['ApiClientCall'];
export type ApiClientCallsPage = components['schemas']['ApiClientCallsPage'];
export type ApiClientsPage = components['schemas']['ApiClientsPage'];
export type AssignStaffRequest = components['schemas']['AssignStaffRequest'];
export type AuditActor = components['schemas']['AuditActor'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type AuditPage = components['schemas']['AuditPage'];
export type BookedType = components['schemas']['BookedType'];
export type BookingCustomer = components['schemas']['BookingCustomer'];
export type BookingTicket = components['schemas']['BookingTicket'];
export type BookingTickets = components['schemas']['BookingTickets'];
export type CancelDateRequest = components['schemas']['CancelDateRequest'];
export type CancelRequest = components['schemas']['CancelRequest'];
export type CancelResponse = components['schemas']['CancelResponse'];
export type CancelSoldPassResponse = components['schemas']['CancelSoldPassResponse'];
export type CancellationRefund = components['schemas']['CancellationRefund'];
export type ChangeAdmissionRulesRequest = components['schemas']['ChangeAdmissionRulesRequest'];
export type ChangeDateRequest = components['schemas']['ChangeDateRequest'];
export type ChangeOrganisationRequest = components['schemas']['ChangeOrganisationRequest'];
export type ChangeParticipantRequest = components['schemas']['ChangeParticipantRequest'];
export type ChangePassRequest = components['schemas']['ChangePassRequest'];
export type ChangePasswordRequest = components['schemas']['ChangePasswordRequest'];
export type ChangeProfileRequest = components['schemas']['ChangeProfileRequest'];
export type ChangeSessionRequest = components['schemas']['ChangeSessionRequest'];
export type ChangeTicketProfileRequest = components['schemas']['ChangeTicketProfileRequest'];
export type ChangeVenueRequest = components['schemas']['ChangeVenueRequest'];
export type ChangeVoucherRequest = components['schemas']['ChangeVoucherRequest'];
export type ChangeWebhookRequest = components['schemas']['ChangeWebhookRequest'];
export type ChangedResponse = components['schemas']['ChangedResponse'];
export type CheckInRequest = components['schemas']['CheckInRequest'];
export type CheckOutRequest = components['schemas']['CheckOutRequest'];
export type CheckOutResponse = components['schemas']['CheckOutResponse'];
export type ClashingEvent = components['schemas']['ClashingEvent'];
export type ConflictCheckResponse = components['schemas']['ConflictCheckResponse'];
export type CreateAdmissionRulesRequest = components['schemas']['CreateAdmissionRulesRequest'];
export type CreateApiClientRequest = components['schemas']['CreateApiClientRequest'];
export type CreateBookingRequest = components['schemas']['CreateBookingRequest'];
export type CreateEventRequest = components['schemas']['CreateEventRequest'];
export type CreateParticipantRequest = components['schemas']['CreateParticipantRequest'];
export type CreatePassRequest = components['schemas']['CreatePassRequest'];
export type CreateSessionRequest = components['schemas']['CreateSessionRequest'];
export type CreateTicketProfileRequest = components['schemas']['CreateTicketProfileRequest'];
export type CreateVoucherRequest = components['schemas']['CreateVoucherRequest'];
export type CreateWebhookRequest = components['schemas']['CreateWebhookRequest'];
export type CreatedAdmissionRulesResponse = components['schemas']['CreatedAdmissionRulesResponse'];
export type CreatedApiClientResponse = components['schemas']['CreatedApiClientResponse'];
export type CreatedBookingResponse = components['schemas']['CreatedBookingResponse'];
export type CreatedDeliveryResponse = components['schemas']['CreatedDeliveryResponse'];
export type CreatedEventResponse = components['schemas']['CreatedEventResponse'];
export type CreatedFacilitatorResponse = components['schemas']['CreatedFacilitatorResponse'];
export type CreatedParticipantResponse = components['schemas']['CreatedParticipantResponse'];
export type CreatedPassResponse = components['schemas']['CreatedPassResponse'];
export type CreatedSessionResponse = components['schemas']['CreatedSessionResponse'];
export type CreatedTicketProfileResponse = components['schemas']['CreatedTicketProfileResponse'];
export type CreatedTicketTypeResponse = components['schemas']['CreatedTicketTypeResponse'];
export type CreatedVenueResponse = components['schemas']['CreatedVenueResponse'];
export type CreatedVoucherResponse = components['schemas']['CreatedVoucherResponse'];
export type CreatedWebhookResponse = components['schemas']['CreatedWebhookResponse'];
export type DateWaitedFor = components['schemas']['DateWaitedFor'];
export type DatesPage = components['schemas']['DatesPage'];
export type DayOfBookings = components['schemas']['DayOfBookings'];
export type DayTakings = components['schemas']['DayTakings'];
export type DeniedResponse = components['schemas']['DeniedResponse'];
export type DoorEvent = components['schemas']['DoorEvent'];
export type DoorEventsPage = components['schemas']['DoorEventsPage'];
export type DoorListHolder = components['schemas']['DoorListHolder'];
export type DoorListPage = components['schemas']['DoorListPage'];
export type DoorListTicket = components['schemas']['DoorListTicket'];
export type DoorPack = components['schemas']['DoorPack'];
export type DoorPackDate = components['schemas']['DoorPackDate'];
export type DoorPackEvent = components['schemas']['DoorPackEvent'];
export type DoorPackResponse = components['schemas']['DoorPackResponse'];
export type DoorPackTicket = components['schemas']['DoorPackTicket'];
export type DoorPackType = components['schemas']['DoorPackType'];
export type EraseAccountRequest = components['schemas']['EraseAccountRequest'];
export type EventCancellationResponse = components['schemas']['EventCancellationResponse'];
export type EventOccupancy = components['schemas']['EventOccupancy'];
export type EventStatsResponse = components['schemas']['EventStatsResponse'];
export type FacilitatorRequest = components['schemas']['FacilitatorRequest'];
export type FacilitatorSummary = components['schemas']['FacilitatorSummary'];
export type FailedCancellationRefund = components['schemas']['FailedCancellationRefund'];
export type FieldProblem = components['schemas']['FieldProblem'];
export type ForgotPasswordRequest = components['schemas']['ForgotPasswordRequest'];
export type GenerateImageRequest = components['schemas']['GenerateImageRequest'];
export type GenerateImageResponse = components['schemas']['GenerateImageResponse'];
export type GuestInvitesPage = components['schemas']['GuestInvitesPage'];
export type ImageAttribution = components['schemas']['ImageAttribution'];
export type InvitationResponse = components['schemas']['InvitationResponse'];
export type InviteGuestRequest = components['schemas']['InviteGuestRequest'];
export type InviteMemberRequest = components['schemas']['InviteMemberRequest'];
export type InvitedGuestResponse = components['schemas']['InvitedGuestResponse'];
export type InvitedMemberResponse = components['schemas']['InvitedMemberResponse'];
export type KeyResponse = components['schemas']['KeyResponse'];
export type ListingStatusResponse = components['schemas']['ListingStatusResponse'];
export type LiveBooking = components['schemas']['LiveBooking'];
export type LiveChange = components['schemas']['LiveChange'];
export type LiveRefund = components['schemas']['LiveRefund'];
export type LiveScan = components['schemas']['LiveScan'];
export type LiveTicket = components['schemas']['LiveTicket'];
export type LiveTotals = components['schemas']['LiveTotals'];
export type LiveTypeTotals = components['schemas']['LiveTypeTotals'];
export type LiveWaiting = components['schemas']['LiveWaiting'];
export type MaterialRequest = components['schemas']['MaterialRequest'];
export type MediaPage = components['schemas']['MediaPage'];
export type MediaResponse = components['schemas']['MediaResponse'];
export type MediaUploader = components['schemas']['MediaUploader'];
export type MembersPage = components['schemas']['MembersPage'];
export type MethodStats = components['schemas']['MethodStats'];
export type MethodTakings = components['schemas']['MethodTakings'];
export type ModerateMediaRequest = components['schemas']['ModerateMediaRequest'];
export type Occupancy = components['schemas']['Occupancy'];
export type OccupancyOfDate = components['schemas']['OccupancyOfDate'];
export type OccupancyResponse = components['schemas']['OccupancyResponse'];
export type OfflineScanRequest = components['schemas']['OfflineScanRequest'];
export type OpenOffer = components['schemas']['OpenOffer'];
export type OperatorAdmissionRule = components['schemas']['OperatorAdmissionRule'];
export type OperatorAdmissionRules = components['schemas']['OperatorAdmissionRules'];
export type OperatorApiClient = components['schemas']['OperatorApiClient'];
export type OperatorBooking = components['schemas']['OperatorBooking'];
export type OperatorBookingsPage = components['schemas']['OperatorBookingsPage'];
export type OperatorCustomer = components['schemas']['OperatorCustomer'];
export type OperatorCustomerResponse = components['schemas']['OperatorCustomerResponse'];
export type OperatorDate = components['schemas']['OperatorDate'];
export type OperatorDispute = components['schemas']['OperatorDispute'];
export type OperatorEvent = components['schemas']['OperatorEvent'];
export type OperatorEventDetail = components['schemas']['OperatorEventDetail'];
export type OperatorEventResponse = components['schemas']['OperatorEventResponse'];
export type OperatorEventsPage = components['schemas']['OperatorEventsPage'];
export type OperatorFacilitator = components['schemas']['OperatorFacilitator'];
export type OperatorFacilitatorResponse = components['schemas']['OperatorFacilitatorResponse'];
export type OperatorFacilitatorsPage = components['schemas']['OperatorFacilitatorsPage'];
export type OperatorGuestInvite = components['schemas']['OperatorGuestInvite'];
export type OperatorMedia = components['schemas']['OperatorMedia'];
export type OperatorParticipant = components['schemas']['OperatorParticipant'];
export type OperatorParticipantResponse = components['schemas']['OperatorParticipantResponse'];
export type OperatorParticipantsPage = components['schemas']['OperatorParticipantsPage'];
export type OperatorPass = components['schemas']['OperatorPass'];
export type OperatorPayment = components['schemas']['OperatorPayment'];
export type OperatorPaymentsPage = components['schemas']['OperatorPaymentsPage'];
export type OperatorPerk = components['schemas']['OperatorPerk'];
export type OperatorRefund = components['schemas']['OperatorRefund'];
export type OperatorSession = components['schemas']['OperatorSession'];
export type OperatorSessionResponse = components['schemas']['OperatorSessionResponse'];
export type OperatorSessionsPage = components['schemas']['OperatorSessionsPage'];
export type OperatorTicketProfile = components['schemas']['OperatorTicketProfile'];
export type OperatorTicketType = components['schemas']['OperatorTicketType'];
export type OperatorVoucher = components['schemas']['OperatorVoucher'];
export type OperatorWaiting = components['schemas']['OperatorWaiting'];
export type OperatorWaitingPage = components['schemas']['OperatorWaitingPage'];
export type OperatorWebhook = components['schemas']['OperatorWebhook'];
export type OrganisationEnvelope = components['schemas']['OrganisationEnvelope'];
export type OrganisationMember = components['schemas']['OrganisationMember'];
export type OrganisationOfUser = components['schemas']['OrganisationOfUser'];
export type OrganisationResponse = components['schemas']['OrganisationResponse'];
export type PassResponse = components['schemas']['PassResponse'];
export type PassesPage = components['schemas']['PassesPage'];
export type PerkRequest = components['schemas']['PerkRequest'];
export type PersonalDataResponse = components['schemas']['PersonalDataResponse'];
export type ProblemDetails = components['schemas']['ProblemDetails'];
export type RecentBooking = components['schemas']['RecentBooking'];
export type RedeemPerkRequest = components['schemas']['RedeemPerkRequest'];
export type RedeemPerkResponse = components['schemas']['RedeemPerkResponse'];
export type RedeliverRequest = components['schemas']['RedeliverRequest'];
export type RedeliveredResponse = components['schemas']['RedeliveredResponse'];
export type RegisterAccountRequest = components['schemas']['RegisterAccountRequest'];
export type ResetPasswordRequest = components['schemas']['ResetPasswordRequest'];
export type ResubmitEventRequest = components['schemas']['ResubmitEventRequest'];
export type RetriedCancellationResponse = components['schemas']['RetriedCancellationResponse'];
export type RetriedRefundResponse = components['schemas']['RetriedRefundResponse'];
export type ReviewedSubmissionResponse = components['schemas']['ReviewedSubmissionResponse'];
export type RotatedApiClientResponse = components['schemas']['RotatedApiClientResponse'];
export type RotatedWebhookResponse = components['schemas']['RotatedWebhookResponse'];
export type ScanEntry = components['schemas']['ScanEntry'];
export type ScanPlace = components['schemas']['ScanPlace'];
export type ScanPointCounts = components['schemas']['ScanPointCounts'];
export type ScannedBy = components['schemas']['ScannedBy'];
export type ScannedHolder = components['schemas']['ScannedHolder'];
export type ScannedTicket = components['schemas']['ScannedTicket'];
export type ScannedType = components['schemas']['ScannedType'];
export type ScansPage = components['schemas']['ScansPage'];
export type SessionMaterial = components['schemas']['SessionMaterial'];
export type SetStatusRequest = components['schemas']['SetStatusRequest'];
export type SetStatusResponse = components['schemas']['SetStatusResponse'];
export type ShowInvitationRequest = components['schemas']['ShowInvitationRequest'];
export type SignInRequest = components['schemas']['SignInRequest'];
export type SignedInResponse = components['schemas']['SignedInResponse'];
export type SoldPass = components['schemas']['SoldPass'];
export type SoldPassPayment = components['schemas']['SoldPassPayment'];
export type SoldPassesPage = components['schemas']['SoldPassesPage'];
export type SourceStats = components['schemas']['SourceStats'];
export type SubmitEventRequest = components['schemas']['SubmitEventRequest'];
export type SubmittedEventResponse = components['schemas']['SubmittedEventResponse'];
export type Submitter = components['schemas']['Submitter'];
export type TagCustomerRequest = components['schemas']['TagCustomerRequest'];
export type TakingsResponse = components['schemas']['TakingsResponse'];
export type TakingsSums = components['schemas']['TakingsSums'];
export type TicketProfileResponse = components['schemas']['TicketProfileResponse'];
export type TicketProfilesPage = components['schemas']['TicketProfilesPage'];
export type TicketTypeRequest = components['schemas']['TicketTypeRequest'];
export type TicketTypesResponse = components['schemas']['TicketTypesResponse'];
export type TypeStats = components['schemas']['TypeStats'];
export type TypeWaitedFor = components['schemas']['TypeWaitedFor'];
export type UndoneCheckInResponse = components['schemas']['UndoneCheckInResponse'];
export type UpdateEventRequest = components['schemas']['UpdateEventRequest'];
export type UploadImageRequest = components['schemas']['UploadImageRequest'];
export type UploadImageResponse = components['schemas']['UploadImageResponse'];
export type UploadScansRequest = components['schemas']['UploadScansRequest'];
export type UploadedScan = components['schemas']['UploadedScan'];
export type UploadedScansResponse = components['schemas']['UploadedScansResponse'];
export type UserResponse = components['schemas']['UserResponse'];
export type VenueEnvelope = components['schemas']['VenueEnvelope'];
export type VenueOfMember = components['schemas']['VenueOfMember'];
export type VenueResponse = components['schemas']['VenueResponse'];
export type VenueStaffMember = components['schemas']['VenueStaffMember'];
export type VenueStaffPage = components['schemas']['VenueStaffPage'];
export type VenuesPage = components['schemas']['VenuesPage'];
export type VerifyEmailRequest = components['schemas']['VerifyEmailRequest'];
export type VoucherResponse = components['schemas']['VoucherResponse'];
export type VouchersPage = components['schemas']['VouchersPage'];
export type WaitingCancellation = components['schemas']['WaitingCancellation'];
export type WaitingCustomer = components['schemas']['WaitingCustomer'];
export type WebhookAttempt = components['schemas']['WebhookAttempt'];
export type WebhookDeliveriesPage = components['schemas']['WebhookDeliveriesPage'];
export type WebhookDelivery = components['schemas']['WebhookDelivery'];
export type WebhookRequest = components['schemas']['WebhookRequest'];
export type WebhookResponse = components['schemas']['WebhookResponse'];
export type WebhooksPage = components['schemas']['WebhooksPage'];
export type ResponseAlreadyMember = components['responses']['already_member'];
export type ResponseBodyTooLarge = components['responses']['body_too_large'];
export type ResponseBusyOrUnavailable = components['responses']['busy_or_unavailable'];
export type ResponseCurrencyInUseOrSlugTaken = components['responses']['currency_in_use_or_slug_taken'];
export type ResponseDatesAheadOrEventConflict = components['responses']['dates_ahead_or_event_conflict'];
export type ResponseEmailTaken = components['responses']['email_taken'];
export type ResponseEventCancelled = components['responses']['event_cancelled'];
export type ResponseEventCancelledOrParticipantTwice = components['responses']['event_cancelled_or_participant_twice'];
export type ResponseEventCancelledOrRoomTaken = components['responses']['event_cancelled_or_room_taken'];
export type ResponseEventConflict = components['responses']['event_conflict'];
export type ResponseEventLiveOrHadBookings = components['responses']['event_live_or_had_bookings'];
export type ResponseHadBookingsOrLastDate = components['responses']['had_bookings_or_last_date'];
export type ResponseIdempotencyMismatch = components['responses']['idempotency_mismatch'];
export type ResponseInUse = components['responses']['in_use'];
export type ResponseInternalError = components['responses']['internal_error'];
export type ResponseInvalidInput = components['responses']['invalid_input'];
export type ResponseInvalidInputOrInvalidJson = components['responses']['invalid_input_or_invalid_json'];
export type ResponseInvalidInputOrMalformedId = components['responses']['invalid_input_or_malformed_id'];
export type ResponseInvitationInvalid = components['responses']['invitation_invalid'];
export type ResponseLastOperator = components['responses']['last_operator'];
export type ResponseLastOperatorOrUpcomingTickets = components['responses']['last_operator_or_upcoming_tickets'];
export type ResponseLastTicketTypeOrTicketTypeOrdered = components['responses']['last_ticket_type_or_ticket_type_ordered'];
export type ResponseListingNotReachable = components['responses']['listing_not_reachable'];
export type ResponseMalformedId = components['responses']['malformed_id'];
export type ResponseMaxUsesBelowUsedOrVoucherCodeTaken = components['responses']['max_uses_below_used_or_voucher_code_taken'];
export type ResponseNoImageFound = components['responses']['no_image_found'];
export type ResponseNoSuchMembership = components['responses']['no_such_membership'];
export type ResponseNotCheckedIn = components['responses']['not_checked_in'];
export type ResponseNotFound = components['responses']['not_found'];
export type ResponseNotOfAllVenuesOrWrongRole = components['responses']['not_of_all_venues_or_wrong_role'];
export type ResponseOrganisationNotFound = components['responses']['organisation_not_found'];
export type ResponseParticipantCancelled = components['responses']['participant_cancelled'];
export type ResponseParticipantTwice = components['responses']['participant_twice'];
export type ResponsePaymentProviderUnavailable = components['responses']['payment_provider_unavailable'];
export type ResponseReachesAllVenues = components['responses']['reaches_all_venues'];
export type ResponseRefundNotFailedOrRefundTooLarge = components['responses']['refund_not_failed_or_refund_too_large'];
export type ResponseResetInvalid = components['responses']['reset_invalid'];
export type ResponseTicketCancelledOrTransferPending = components['responses']['ticket_cancelled_or_transfer_pending'];
export type ResponseTooManyInvitationsOrTooManyRequests = components['responses']['too_many_invitations_or_too_many_requests'];
export type ResponseTooManyRequests = components['responses']['too_many_requests'];
export type ResponseTooManyRequestsOrTooManyStreams = components['responses']['too_many_requests_or_too_many_streams'];
export type ResponseTooManyWebhooks = components['responses']['too_many_webhooks'];
export type ResponseTooMuchToRedeliverOrWebhookDisabled = components['responses']['too_much_to_redeliver_or_webhook_disabled'];
export type ResponseUnauthenticated = components['responses']['unauthenticated'];
export type ResponseUnsplashUnavailable = components['responses']['unsplash_unavailable'];
export type ResponseUnsupportedMediaType = components['responses']['unsupported_media_type'];
export type ResponseVerificationInvalid = components['responses']['verification_invalid'];
export type ResponseVoucherCodeTaken = components['responses']['voucher_code_taken'];
export type ResponseVoucherUsed = components['responses']['voucher_used'];
export type ResponseWebhookDisabled = components['responses']['webhook_disabled'];
export type ResponseWrongCredentials = components['responses']['wrong_credentials'];
export type ResponseWrongPassword = components['responses']['wrong_password'];
export type ResponseWrongRole = components['responses']['wrong_role'];
export type $defs = Record<string, never>;
export interface operations {
    registerAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "sam@example.com",
                 *       "password": "correct horse battery",
                 *       "firstName": "Sam",
                 *       "lastName": "Lee"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterAccountRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "email": "sam@example.com",
                     *         "firstName": "Sam",
                     *         "lastName": "Lee",
                     *         "phone": "+44 20 7946 0958",
                     *         "emailVerified": false,
                     *         "role": "client",
                     *         "organisation": {
                     *           "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "slug": "attic",
                     *           "name": "The Attic"
                     *         }
                     *       },
                     *       "token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJ1c3JfMDEifQ.c2ln",
                     *       "expiresAt": "2030-12-20T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            409: components["responses"]["email_taken"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "sam@example.com",
                 *       "password": "correct horse battery",
                 *       "organisation": "attic",
                 *       "role": "client"
                 *     }
                 */
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "email": "sam@example.com",
                     *         "firstName": "Sam",
                     *         "lastName": "Lee",
                     *         "phone": "+44 20 7946 0958",
                     *         "emailVerified": false,
                     *         "role": "client",
                     *         "organisation": {
                     *           "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "slug": "attic",
                     *           "name": "The Attic"
                     *         }
                     *       },
                     *       "token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJ1c3JfMDEifQ.c2ln",
                     *       "expiresAt": "2030-12-20T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["wrong_credentials"];
            403: components["responses"]["no_such_membership"];
            404: components["responses"]["organisation_not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "email": "sam@example.com",
                     *       "firstName": "Sam",
                     *       "lastName": "Lee",
                     *       "phone": "+44 20 7946 0958",
                     *       "emailVerified": false,
                     *       "role": "client",
                     *       "organisation": {
                     *         "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "slug": "attic",
                     *         "name": "The Attic"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    eraseAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["EraseAccountRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_password"];
            409: components["responses"]["last_operator_or_upcoming_tickets"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "firstName": "Sam",
                 *       "lastName": "Lee",
                 *       "phone": "+44 20 7946 0958"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeProfileRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listAdmissionRules: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "arg_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Members first",
                     *           "restrict": true,
                     *           "rules": [
                     *             {
                     *               "has_tag": "member",
                     *               "min_bookings": null,
                     *               "discount_percent": 10
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["AdmissionRulesPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createAdmissionRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Members first",
                 *       "restrict": true,
                 *       "rules": [
                 *         {
                 *           "has_tag": "member",
                 *           "discount_percent": 10
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateAdmissionRulesRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "arg_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedAdmissionRulesResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showAdmissionRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the admission rule group
                 * @example arg_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "arg_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Members first",
                     *         "restrict": true,
                     *         "rules": [
                     *           {
                     *             "has_tag": "member",
                     *             "min_bookings": null,
                     *             "discount_percent": 10
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdmissionRulesResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeAdmissionRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the admission rule group
                 * @example arg_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Members first",
                 *       "restrict": true,
                 *       "rules": [
                 *         {
                 *           "has_tag": "member",
                 *           "discount_percent": 10
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChangeAdmissionRulesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deleteAdmissionRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the admission rule group
                 * @example arg_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["in_use"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listApiClients: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "scopes": [
                     *             "events:read"
                     *           ],
                     *           "id": "m2m_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "client_id": "m2m_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "CRM sync",
                     *           "description": "Nightly import of attendance",
                     *           "status": "active",
                     *           "created_at": "2026-07-17T20:00:00.000Z",
                     *           "expires_at": "2027-07-17T20:00:00.000Z",
                     *           "last_call_at": "2026-07-18T04:00:00.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["ApiClientsPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createApiClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "CRM sync",
                 *       "description": "Nightly import of attendance",
                 *       "scopes": [
                 *         "events:read"
                 *       ],
                 *       "expires_after_days": 365
                 *     }
                 */
                "application/json": components["schemas"]["CreateApiClientRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "m2m_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "client_id": "m2m_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "client_secret": "3f6a9d0c5b1e4872a6d9f0c3b5e81742a96dcf03b5e8174296adfc03b5e81742"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiClientResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    rotateApiClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the API client
                 * @example m2m_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "client_secret": "3f6a9d0c5b1e4872a6d9f0c3b5e81742a96dcf03b5e8174296adfc03b5e81742"
                     *     }
                     */
                    "application/json": components["schemas"]["RotatedApiClientResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    suspendApiClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the API client
                 * @example m2m_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    activateApiClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the API client
                 * @example m2m_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deleteApiClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the API client
                 * @example m2m_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listApiClientCalls: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the API client
                 * @example m2m_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "at": "2026-07-18T04:00:00.000Z",
                     *           "method": "GET",
                     *           "path": "/events",
                     *           "status": 200,
                     *           "ip": "203.0.113.7"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["ApiClientCallsPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only changes of what has this id
                 * @example evt_01k31d9ygge5ez2n8bdstrw7k9
                 */
                entity?: string;
                /**
                 * @description Only changes by this person
                 * @example usr_01k31d8yggfgz9y8avd9y8v7gf
                 */
                actor?: string;
                /**
                 * @description First day, in UTC
                 * @example 2026-07-01
                 */
                from?: string;
                /**
                 * @description Last day, in UTC
                 * @example 2026-07-31
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "entity": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "id": "aud_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "at": "2026-07-17T20:00:00.000Z",
                     *           "actor": {
                     *             "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Olive Owner",
                     *             "email": "olive@example.com"
                     *           },
                     *           "action": "event.update",
                     *           "before": {
                     *             "name": "Jazz"
                     *           },
                     *           "after": {
                     *             "name": "Jazz Night"
                     *           }
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showEventStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "capacity": 300,
                     *       "event_mode": "ticketed",
                     *       "total_bookings": 142,
                     *       "active_bookings": 128,
                     *       "approved": 120,
                     *       "pending": 8,
                     *       "checked_in": 96,
                     *       "cancelled": 10,
                     *       "committed_guests": 128,
                     *       "revenue": 384000,
                     *       "timeline": [
                     *         {
                     *           "date": "2030-07-10",
                     *           "count": 24
                     *         }
                     *       ],
                     *       "recent": [
                     *         {
                     *           "id": "bkg_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "approved",
                     *           "guest_count": 4,
                     *           "user_name": "Sam Lee"
                     *         }
                     *       ],
                     *       "by_ticket_type": [
                     *         {
                     *           "ticket_type_id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "General Admission",
                     *           "capacity": 200,
                     *           "held": 8,
                     *           "sold": 120,
                     *           "checked_in": 96,
                     *           "amount": 180000
                     *         }
                     *       ],
                     *       "by_payment_method": [
                     *         {
                     *           "payment_method": "card",
                     *           "bookings": 120,
                     *           "guests": 128,
                     *           "revenue": 384000
                     *         }
                     *       ],
                     *       "by_source": [
                     *         {
                     *           "source": "app",
                     *           "bookings": 120,
                     *           "guests": 128,
                     *           "revenue": 384000
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EventStatsResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listBookings: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only bookings that stand here; without it, all but those that expired
                 * @example approved
                 */
                status?: "approved" | "cancelled" | "checked_in" | "expired" | "pending";
                /**
                 * @description Part of the customer's name or e-mail, or the id of a booking
                 * @example sam
                 */
                q?: string;
                /**
                 * @description Only bookings for this date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                date_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "bkg_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "approved",
                     *           "guest_count": 2,
                     *           "checked_in_count": 0,
                     *           "customer_id": "cust_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "user_name": "Sam Lee",
                     *           "user_email": "sam@example.com",
                     *           "phone": "+44 20 7946 0000",
                     *           "ticket_types": [
                     *             {
                     *               "ticket_type_id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "General Admission",
                     *               "quantity": 2
                     *             }
                     *           ],
                     *           "amount": 3000,
                     *           "currency": "GBP",
                     *           "payment_method": "card",
                     *           "source": "app",
                     *           "created_at": "2030-07-10T20:00:00.000Z",
                     *           "notes": "Wheelchair"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorBookingsPage"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createBooking: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key and body returns the first answer; kept 24 hours
                 * @example 7f9c1d52-4e0b-4a53-9b1c-0c5a5c4f0d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tickets": [
                 *         {
                 *           "ticket_type_id": "tkt_01k31d8yggfgz9y8avd9y8v7gf",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "customer": {
                 *         "first_name": "Sam",
                 *         "last_name": "Lee",
                 *         "email": "sam@example.com",
                 *         "phone": "+44 20 7946 0000"
                 *       },
                 *       "payment_method": "cash",
                 *       "notes": "Wheelchair"
                 *     }
                 */
                "application/json": components["schemas"]["CreateBookingRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "bkg_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "tickets": [
                     *         {
                     *           "id": "ticket_01k31d9ygge5ez2n8bdstrw7k9"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedBookingResponse"];
                };
            };
            /** @description Date required (`date_required`); Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "date_required" | "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Duplicate ticket type (`duplicate_ticket_type`); Event cancelled (`event_cancelled`); Sale closed (`sale_closed`); Sold out (`sold_out`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "duplicate_ticket_type" | "event_cancelled" | "sale_closed" | "sold_out";
                        /** @example 1 */
                        available?: number;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    cancelBooking: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key and body returns the first answer; kept 24 hours
                 * @example 7f9c1d52-4e0b-4a53-9b1c-0c5a5c4f0d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the booking
                 * @example bkg_01k31d8yggfgz9y8avd9y8v7gf
                 */
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refund": "full",
                 *       "reason": "Illness"
                 *     }
                 */
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "cancelled_tickets": 2,
                     *       "refund": {
                     *         "id": "rfd_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "amount": 1500,
                     *         "currency": "GBP",
                     *         "status": "pending"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CancelResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Already cancelled (`already_cancelled`); Not cancellable (`not_cancellable`); Payment disputed (`payment_disputed`); Payment mismatch (`payment_mismatch`); Payment processing (`payment_processing`); Refund too large (`refund_too_large`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "already_cancelled" | "not_cancellable" | "payment_disputed" | "payment_mismatch" | "payment_processing" | "refund_too_large";
                        /** @example 1500 */
                        refundable?: number;
                        /** @example GBP */
                        currency?: string;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            502: components["responses"]["payment_provider_unavailable"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    cancelTicket: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key and body returns the first answer; kept 24 hours
                 * @example 7f9c1d52-4e0b-4a53-9b1c-0c5a5c4f0d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refund": "full",
                 *       "reason": "Illness"
                 *     }
                 */
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "cancelled_tickets": 2,
                     *       "refund": {
                     *         "id": "rfd_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "amount": 1500,
                     *         "currency": "GBP",
                     *         "status": "pending"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CancelResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Already cancelled (`already_cancelled`); Not cancellable (`not_cancellable`); Payment disputed (`payment_disputed`); Payment mismatch (`payment_mismatch`); Payment processing (`payment_processing`); Refund too large (`refund_too_large`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "already_cancelled" | "not_cancellable" | "payment_disputed" | "payment_mismatch" | "payment_processing" | "refund_too_large";
                        /** @example 1500 */
                        refundable?: number;
                        /** @example GBP */
                        currency?: string;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            502: components["responses"]["payment_provider_unavailable"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    checkConflicts: {
        parameters: {
            query: {
                /**
                 * @description The venue
                 * @example ven_01k31d8yggfgz9y8avd9y8v7gf
                 */
                venue_id: string;
                /**
                 * @description Local date at the venue
                 * @example 2030-07-19
                 */
                date: string;
                /**
                 * @description An event that is being changed, and is not in its own way
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                exclude_event_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "has_event_conflict": true,
                     *       "events": [
                     *         {
                     *           "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Jazz Night",
                     *           "status": "approved"
                     *         }
                     *       ],
                     *       "affected_bookings": 3,
                     *       "affected_guests": 11
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictCheckResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    uploadCoverImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
                 *     }
                 */
                "application/json": components["schemas"]["UploadImageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "url": "https://tickets.example.com/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.webp"
                     *     }
                     */
                    "application/json": components["schemas"]["UploadImageResponse"];
                };
            };
            /** @description Animated image (`image_animated`); Damaged image (`image_damaged`); Not a data URL (`image_malformed`); Image too complex (`image_too_complex`); Image too large (`image_too_large`); Too many pixels (`image_too_many_pixels`); Not a supported image (`image_unsupported`); More than an image (`image_with_other_data`); Invalid input (`invalid_input`); Invalid JSON (`invalid_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "image_animated" | "image_damaged" | "image_malformed" | "image_too_complex" | "image_too_large" | "image_too_many_pixels" | "image_unsupported" | "image_with_other_data" | "invalid_input" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            /** @description Busy (`busy`); Storage full (`storage_full`); Storage unavailable (`storage_unavailable`); Unavailable (`unavailable`) */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "busy" | "storage_full" | "storage_unavailable" | "unavailable";
                    };
                };
            };
        };
    };
    generateCoverImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Friday Rooftop Sessions",
                 *       "event_type": "club_night"
                 *     }
                 */
                "application/json": components["schemas"]["GenerateImageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "url": "https://images.unsplash.com/photo-1416339306562-f3d12fefd36f",
                     *       "attribution": {
                     *         "photographer": "Jane Doe",
                     *         "photographer_url": "https://unsplash.com/@janedoe?utm_source=boxoffice&utm_medium=referral",
                     *         "unsplash_url": "https://unsplash.com/photos/eOLpJytrbsQ?utm_source=boxoffice&utm_medium=referral"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GenerateImageResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["no_image_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            502: components["responses"]["unsplash_unavailable"];
            /** @description Busy (`busy`); Unavailable (`unavailable`); Unsplash is not configured (`unsplash_not_configured`) */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "busy" | "unavailable" | "unsplash_not_configured";
                    };
                };
            };
        };
    };
    showEventCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bookings": 128,
                     *       "cancelled": 128,
                     *       "refunded": 120,
                     *       "pending": 7,
                     *       "failed": 1,
                     *       "amount_refunded": 360000,
                     *       "currency": "GBP",
                     *       "cancelled_at": "2026-07-17T20:00:00.000Z",
                     *       "finished_at": "2026-07-17T20:00:02.000Z",
                     *       "failures": [
                     *         {
                     *           "booking_id": "bkg_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "refund_id": "rfd_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "amount": 1500,
                     *           "currency": "GBP",
                     *           "failure": "lost_or_stolen_card"
                     *         }
                     *       ],
                     *       "waiting": [
                     *         {
                     *           "booking_id": "bkg_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "reason": "payment_disputed"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EventCancellationResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    retryEventCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "retried": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RetriedCancellationResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showDateCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                dateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bookings": 128,
                     *       "cancelled": 128,
                     *       "refunded": 120,
                     *       "pending": 7,
                     *       "failed": 1,
                     *       "amount_refunded": 360000,
                     *       "currency": "GBP",
                     *       "cancelled_at": "2026-07-17T20:00:00.000Z",
                     *       "finished_at": "2026-07-17T20:00:02.000Z",
                     *       "failures": [
                     *         {
                     *           "booking_id": "bkg_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "refund_id": "rfd_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "amount": 1500,
                     *           "currency": "GBP",
                     *           "failure": "lost_or_stolen_card"
                     *         }
                     *       ],
                     *       "waiting": [
                     *         {
                     *           "booking_id": "bkg_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "reason": "payment_disputed"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EventCancellationResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    retryDateCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                dateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "retried": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RetriedCancellationResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    checkInTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "qr": "bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl",
                 *       "scan_point": "Main entrance",
                 *       "device_id": "scanner-3",
                 *       "scanned_at": "2030-07-19T20:31:07.250Z"
                 *     }
                 */
                "application/json": components["schemas"]["CheckInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmittedResponse"] | components["schemas"]["DeniedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    checkOutTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "qr": "bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl",
                 *       "scan_point": "Main entrance",
                 *       "device_id": "scanner-3",
                 *       "scanned_at": "2030-07-19T20:31:07.250Z"
                 *     }
                 */
                "application/json": components["schemas"]["CheckOutRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "checked_out": true,
                     *       "occupancy": {
                     *         "inside": 96,
                     *         "capacity": 300
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CheckOutResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    undoCheckIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "occupancy": {
                     *         "inside": 96,
                     *         "capacity": 300
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UndoneCheckInResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["not_checked_in"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the customer
                 * @example cust_01k31d8yggfgz9y8avd9y8v7gf
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "cust_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Sam Lee",
                     *         "email": "sam@example.com",
                     *         "phone": "+44 20 7946 0000",
                     *         "tags": [
                     *           "member",
                     *           "press"
                     *         ],
                     *         "bookings": 3
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorCustomerResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    tagCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the customer
                 * @example cust_01k31d8yggfgz9y8avd9y8v7gf
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tags": [
                 *         "member",
                 *         "press"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TagCustomerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listDates: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "date": "2030-07-19",
                     *           "start_time": "21:00",
                     *           "end_time": "03:00",
                     *           "last_entry_time": "01:00",
                     *           "time_zone": "Europe/London",
                     *           "starts_at": "2030-07-19T20:00:00.000Z",
                     *           "ends_at": "2030-07-20T02:00:00.000Z",
                     *           "status": "active",
                     *           "committed_guests": 128
                     *         }
                     *       ],
                     *       "total": 8,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["DatesPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    addDates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "date": "2030-07-19",
                 *       "rrule": "FREQ=WEEKLY;BYDAY=FR;COUNT=8",
                 *       "from": "2030-07-19",
                 *       "start_time": "18:00",
                 *       "end_time": "19:00",
                 *       "last_entry_time": "18:15"
                 *     }
                 */
                "application/json": components["schemas"]["AddDatesRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "ids": [
                     *         "date_01k31d9ygge5ez2n8bdstrw7k9"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AddedDatesResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Date exists (`date_exists`); Event cancelled (`event_cancelled`); Event conflict (`event_conflict`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "date_exists" | "event_cancelled" | "event_conflict";
                        /** @example 2030-07-19 */
                        date?: string;
                        conflict?: {
                            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
                            event_id: string;
                            /** @example Jazz Night */
                            name: string;
                        };
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                dateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "date": "2030-07-20",
                 *       "start_time": "18:30",
                 *       "end_time": "19:30",
                 *       "last_entry_time": "18:45"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeDateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Active bookings (`active_bookings`); Date cancelled (`date_cancelled`); Date exists (`date_exists`); Event cancelled (`event_cancelled`); Event conflict (`event_conflict`); Room taken (`room_taken`); Session outside its date (`session_outside_date`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "active_bookings" | "date_cancelled" | "date_exists" | "event_cancelled" | "event_conflict" | "room_taken" | "session_outside_date";
                        /** @example 12 */
                        committed_guests?: number;
                        /** @example 2030-07-19 */
                        date?: string;
                        conflict?: {
                            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
                            event_id: string;
                            /** @example Jazz Night */
                            name: string;
                        };
                        session?: {
                            /** @example ses_01k31d9ygge5ez2n8bdstrw7k9 */
                            session_id: string;
                            /** @example Opening */
                            title: string;
                        };
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    removeDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                dateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["had_bookings_or_last_date"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    cancelDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                dateId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "The teacher is ill"
                 *     }
                 */
                "application/json": components["schemas"]["CancelDateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["event_cancelled"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listDoorEvents: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "event_name": "Friday Rooftop Sessions",
                     *           "venue_id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "venue_name": "The Attic",
                     *           "doors_open_at": "2030-07-19T18:00:00.000Z",
                     *           "last_entry_at": "2030-07-20T00:00:00.000Z",
                     *           "today": true,
                     *           "open": true,
                     *           "date_id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "date": "2030-07-19",
                     *           "time_zone": "Europe/London",
                     *           "starts_at": "2030-07-19T20:00:00.000Z",
                     *           "ends_at": "2030-07-20T02:00:00.000Z",
                     *           "status": "active",
                     *           "inside": 96,
                     *           "capacity": 300,
                     *           "admitted": 120,
                     *           "expected": 128
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["DoorEventsPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showDoorList: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Part of a name or an e-mail address, of the holder or of whoever booked; or the id of a booking or ticket
                 * @example lee
                 */
                q?: string;
                /**
                 * @description Only tickets for this date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                date_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "ticket_id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "booking_id": "bkg_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "holder": {
                     *             "id": "cust_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Sam Lee",
                     *             "email": "sam@example.com"
                     *           },
                     *           "ticket_type": {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "VIP"
                     *           },
                     *           "date_id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "checked_in",
                     *           "entries": 1,
                     *           "inside": true,
                     *           "first_admitted_at": "2030-07-19T20:31:07.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["DoorListPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showOccupancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "capacity": 300,
                     *         "inside": 96,
                     *         "admitted": 120,
                     *         "expected": 128,
                     *         "dates": [
                     *           {
                     *             "date_id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "date": "2030-07-19",
                     *             "time_zone": "Europe/London",
                     *             "starts_at": "2030-07-19T20:00:00.000Z",
                     *             "ends_at": "2030-07-20T02:00:00.000Z",
                     *             "status": "active",
                     *             "inside": 96,
                     *             "capacity": 300,
                     *             "admitted": 120,
                     *             "expected": 128
                     *           }
                     *         ],
                     *         "scan_points": [
                     *           {
                     *             "scan_point": "Main entrance",
                     *             "entered": 80,
                     *             "went_out": 12,
                     *             "denied": 3
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OccupancyResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listCheckIns: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only scans that counted, or only the others
                 * @example true
                 */
                admitted?: boolean;
                /**
                 * @description Only scans denied for this reason
                 * @example already_used
                 */
                reason?: "already_used" | "denied_offline" | "event_cancelled" | "invalid_qr" | "not_inside" | "payment_disputed" | "scan_point_not_accepted" | "superseded_qr" | "ticket_cancelled" | "too_early" | "too_late" | "transfer_pending" | "unknown_ticket" | "wrong_date" | "wrong_event";
                /**
                 * @description Only at this door
                 * @example Main entrance
                 */
                scan_point?: string;
                /**
                 * @description Only tickets for this date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                date_id?: string;
                /**
                 * @description Only where an offline device decided other than the books say, or only the others
                 * @example true
                 */
                conflict?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "reason": "already_used",
                     *           "ticket_id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "holder": {
                     *             "id": "cust_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Sam Lee"
                     *           },
                     *           "ticket_type": {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "VIP"
                     *           },
                     *           "date_id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "direction": "in",
                     *           "admitted": false,
                     *           "entry": null,
                     *           "decision": "admitted",
                     *           "conflict": true,
                     *           "conflicts_with": {
                     *             "id": "scan_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "scan_point": "Main entrance",
                     *             "device_id": "scanner-3",
                     *             "scanned_at": "2030-07-19T20:31:07.250Z",
                     *             "recorded_at": "2030-07-19T20:31:07.300Z"
                     *           },
                     *           "scanned_by": {
                     *             "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Dora Door"
                     *           },
                     *           "manual_reason": null,
                     *           "undone_at": null,
                     *           "id": "scan_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "scan_point": "Main entrance",
                     *           "device_id": "scanner-3",
                     *           "scanned_at": "2030-07-19T20:31:07.250Z",
                     *           "recorded_at": "2030-07-19T20:31:07.300Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["ScansPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["VerifyEmailRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            403: components["responses"]["wrong_password"];
            410: components["responses"]["verification_invalid"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    resendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listFacilitators: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "fac_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Grace Hopper",
                     *           "event_count": 3,
                     *           "created_at": "2030-06-03T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorFacilitatorsPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createFacilitator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Grace Hopper"
                 *     }
                 */
                "application/json": components["schemas"]["FacilitatorRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "fac_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedFacilitatorResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showFacilitator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the facilitator
                 * @example fac_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "fac_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Grace Hopper",
                     *         "event_count": 3,
                     *         "created_at": "2030-06-03T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorFacilitatorResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    renameFacilitator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the facilitator
                 * @example fac_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Grace Hopper"
                 *     }
                 */
                "application/json": components["schemas"]["FacilitatorRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deleteFacilitator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the facilitator
                 * @example fac_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["in_use"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA"
                 *     }
                 */
                "application/json": components["schemas"]["ShowInvitationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organisation": {
                     *         "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "slug": "attic",
                     *         "name": "The Attic"
                     *       },
                     *       "role": "staff",
                     *       "email": "sam@example.com",
                     *       "account": "none",
                     *       "expiresAt": "2030-12-20T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            410: components["responses"]["invitation_invalid"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                 *       "password": "correct horse battery",
                 *       "firstName": "Sam",
                 *       "lastName": "Lee"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["wrong_credentials"];
            409: components["responses"]["already_member"];
            410: components["responses"]["invitation_invalid"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "mbr_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "kind": "member",
                     *           "user_id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "email": "sam@example.com",
                     *           "name": "Sam Lee",
                     *           "role": "client",
                     *           "all_venues": false,
                     *           "venues": [
                     *             {
                     *               "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "The Attic"
                     *             }
                     *           ],
                     *           "created_at": "2026-07-17T20:00:00.000Z",
                     *           "expires_at": "2026-07-24T20:00:00.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["MembersPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "sam@example.com",
                 *       "role": "staff"
                 *     }
                 */
                "application/json": components["schemas"]["InviteMemberRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "inv_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitedMemberResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_member"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_invitations_or_too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the member
                 * @example mbr_01k31d8yggfgz9y8avd9y8v7gf
                 */
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["last_operator"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the invitation
                 * @example inv_01k31d8yggfgz9y8avd9y8v7gf
                 */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    approveEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "cancelled_bookings": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewedSubmissionResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Active bookings (`active_bookings`); Event cancelled (`event_cancelled`); Event conflict (`event_conflict`); Status not reachable (`status_not_reachable`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "active_bookings" | "event_cancelled" | "event_conflict" | "status_not_reachable";
                        /** @example 12 */
                        committed_guests?: number;
                        conflict?: {
                            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
                            event_id: string;
                            /** @example Jazz Night */
                            name: string;
                        };
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    rejectEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "cancelled_bookings": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewedSubmissionResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Active bookings (`active_bookings`); Event cancelled (`event_cancelled`); Status not reachable (`status_not_reachable`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "active_bookings" | "event_cancelled" | "status_not_reachable";
                        /** @example 12 */
                        committed_guests?: number;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    requestListing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "app_listing_status": "pending"
                     *     }
                     */
                    "application/json": components["schemas"]["ListingStatusResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["listing_not_reachable"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    withdrawListing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "app_listing_status": "pending"
                     *     }
                     */
                    "application/json": components["schemas"]["ListingStatusResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["listing_not_reachable"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    archiveEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    unarchiveEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    watchEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the last frame that arrived; browsers send it by themselves
                 * @example 1042
                 */
                "Last-Event-ID"?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Frames of these names for as long as both sides like, and comments as heartbeats */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests_or_too_many_streams"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only of this event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                event_id?: string;
                /**
                 * @description Only payments that stand here
                 * @example succeeded
                 */
                status?: "canceled" | "created" | "processing" | "requires_action" | "requires_payment_method" | "succeeded";
                /**
                 * @description First local date at the venue; of a pass, in UTC
                 * @example 2026-07-01
                 */
                from?: string;
                /**
                 * @description Last local date at the venue; of a pass, in UTC
                 * @example 2026-07-31
                 */
                to?: string;
                /**
                 * @description Only payments that Stripe contradicts, or only the others
                 * @example true
                 */
                problem?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "pay_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "booking_id": "bkg_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "event_name": "Friday Rooftop Sessions",
                     *           "pass_name": null,
                     *           "user_name": "Sam Lee",
                     *           "user_email": "sam@example.com",
                     *           "status": "succeeded",
                     *           "payment_method": "card",
                     *           "amount": 3000,
                     *           "refunded_amount": 1500,
                     *           "refund_pending": 0,
                     *           "refund_failed": 0,
                     *           "currency": "GBP",
                     *           "created_at": "2026-07-17T20:00:00.000Z",
                     *           "succeeded_at": "2026-07-17T20:01:00.000Z",
                     *           "failure_code": null,
                     *           "problem": null,
                     *           "refunds": [
                     *             {
                     *               "id": "rfd_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "amount": 1500,
                     *               "status": "succeeded",
                     *               "reason": "places_gone",
                     *               "failure": null,
                     *               "retried_by": null,
                     *               "created_at": "2026-07-17T20:00:00.000Z",
                     *               "settled_at": "2026-07-17T20:00:02.000Z"
                     *             }
                     *           ],
                     *           "dispute": {
                     *             "id": "dsp_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "status": "won",
                     *             "amount": 3000,
                     *             "reason": "fraudulent",
                     *             "opened_at": "2026-07-18T09:00:00.000Z",
                     *             "closed_at": "2026-08-01T09:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorPaymentsPage"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    retryRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the refund
                 * @example rfd_01k31d8yggfgz9y8avd9y8v7gf
                 */
                refundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "rfd_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["RetriedRefundResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["refund_not_failed_or_refund_too_large"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showTakings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "date": "2026-07-17",
                     *           "currency": "GBP",
                     *           "by_payment_method": [
                     *             {
                     *               "payment_method": "card",
                     *               "gross": 6000,
                     *               "discounts": 600,
                     *               "refunds": 1500,
                     *               "disputes": 0,
                     *               "net": 3900
                     *             }
                     *           ],
                     *           "gross": 6000,
                     *           "discounts": 600,
                     *           "refunds": 1500,
                     *           "disputes": 0,
                     *           "net": 3900
                     *         }
                     *       ],
                     *       "total": {
                     *         "gross": 6000,
                     *         "discounts": 600,
                     *         "refunds": 1500,
                     *         "disputes": 0,
                     *         "net": 3900
                     *       },
                     *       "time_zone": "Europe/London"
                     *     }
                     */
                    "application/json": components["schemas"]["TakingsResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showDoorPack: {
        parameters: {
            query?: {
                /**
                 * @description The cursor of the last pack
                 * @example 7525421034567890123-1-40213
                 */
                since?: string;
            };
            header?: {
                /**
                 * @description The ETag of the last answer to the same call
                 * @example W/"kq3mYJ0Z1g2b4mYp9Qw8XzVvTtR"
                 */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what it says */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "cursor": "7525421034567890123-1-40213",
                     *         "complete": true,
                     *         "generated_at": "2030-07-19T17:55:00.000Z",
                     *         "keys": [
                     *           {
                     *             "kty": "EC",
                     *             "crv": "P-256",
                     *             "x": "Z1Xk2U5c",
                     *             "y": "b7a1vC9d",
                     *             "kid": "0198c2d4-7a10-7c3e-9f21-5b6a7c8d9e0f",
                     *             "use": "sig",
                     *             "alg": "ES256"
                     *           }
                     *         ],
                     *         "event": {
                     *           "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Friday Rooftop Sessions",
                     *           "status": "approved",
                     *           "doors_open_minutes": 120
                     *         },
                     *         "dates": [
                     *           {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "date": "2030-07-19",
                     *             "time_zone": "Europe/London",
                     *             "starts_at": "2030-07-19T20:00:00.000Z",
                     *             "ends_at": "2030-07-20T02:00:00.000Z",
                     *             "status": "active",
                     *             "doors_open_at": "2030-07-19T18:00:00.000Z",
                     *             "last_entry_at": "2030-07-20T00:00:00.000Z"
                     *           }
                     *         ],
                     *         "ticket_types": [
                     *           {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "VIP",
                     *             "allow_reentry": true,
                     *             "reentry_limit": 2,
                     *             "accepted_scan_points": [
                     *               "Main entrance"
                     *             ]
                     *           }
                     *         ],
                     *         "tickets": [
                     *           {
                     *             "id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "generation": 1,
                     *             "status": "confirmed",
                     *             "ticket_type_id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "date_id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "holder": "Sam Lee",
                     *             "entries": 0,
                     *             "inside": false
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DoorPackResponse"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    uploadScans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "device_id": "scanner-3",
                 *       "scans": [
                 *         {
                 *           "ticket_id": "ticket_01k31d8yggfgz9y8avd9y8v7gf",
                 *           "qr": "bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl",
                 *           "scanned_at": "2030-07-19T20:31:07.250Z",
                 *           "scan_point": "Main entrance",
                 *           "direction": "in",
                 *           "decision": "admitted"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UploadScansRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted": 1,
                     *       "duplicates": 0,
                     *       "conflicts": 1,
                     *       "data": [
                     *         {
                     *           "reason": "already_used",
                     *           "ticket_id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "result": "conflict",
                     *           "first_admitted_at": "2030-07-19T20:31:05.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UploadedScansResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only events in this status
                 * @example approved
                 */
                status?: "approved" | "cancelled" | "draft" | "pending_venue_approval" | "rejected";
                /**
                 * @description Only at this venue
                 * @example ven_01k31d8yggfgz9y8avd9y8v7gf
                 */
                venue_id?: string;
                /**
                 * @description First local date
                 * @example 2030-07-01
                 */
                from?: string;
                /**
                 * @description Last local date
                 * @example 2030-07-31
                 */
                to?: string;
                /**
                 * @description Part of the name
                 * @example rooftop
                 */
                q?: string;
                /**
                 * @description Upcoming first, by date
                 * @example event_date
                 */
                sort?: "event_date";
                /**
                 * @description Only archived events, or only those that are not; both if absent
                 * @example false
                 */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Friday Rooftop Sessions",
                     *           "event_date": "2030-07-19",
                     *           "start_time": "21:00",
                     *           "end_time": "03:00",
                     *           "last_entry_time": "01:00",
                     *           "event_type": "club_night",
                     *           "event_genre": "house",
                     *           "description": "Resident DJs on the rooftop.",
                     *           "format": "PHYSICAL",
                     *           "status": "approved",
                     *           "event_mode": "ticketed",
                     *           "visibility": "public",
                     *           "guest_list_capacity": 300,
                     *           "committed_guests": 128,
                     *           "venue_id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "venue_name": "The Attic",
                     *           "image_url": "https://example.com/rooftop.jpg",
                     *           "app_listing_status": "none",
                     *           "archived_at": "2030-08-19T02:00:00.000Z",
                     *           "date_count": 1
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorEventsPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "start_time": "21:00",
                 *       "end_time": "03:00",
                 *       "last_entry_time": "01:00",
                 *       "event_type": "club_night",
                 *       "event_genre": "house",
                 *       "description": "Resident DJs on the rooftop.",
                 *       "format": "VIRTUAL",
                 *       "image_url": "https://example.com/rooftop.jpg",
                 *       "guest_list_capacity": 300,
                 *       "doors_open_minutes": 120,
                 *       "waiting_list_enabled": true,
                 *       "booking_types": [
                 *         "INDIVIDUAL"
                 *       ],
                 *       "payment_methods": [
                 *         "CARD",
                 *         "PASS"
                 *       ],
                 *       "cancel_until": "2030-07-18T20:00:00Z",
                 *       "media_moderation": false,
                 *       "join_url": "https://example.com/join/rooftop",
                 *       "event_mode": "ticketed",
                 *       "visibility": "public",
                 *       "venue_id": "ven_01k31d8yggfgz9y8avd9y8v7gf",
                 *       "name": "Friday Rooftop Sessions",
                 *       "event_date": "2030-07-19",
                 *       "status": "approved"
                 *     }
                 */
                "application/json": components["schemas"]["CreateEventRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "cancelled_bookings": 0
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedEventResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["event_conflict"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listVenueEvents: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only events in this status
                 * @example approved
                 */
                status?: "approved" | "cancelled" | "draft" | "pending_venue_approval" | "rejected";
                /**
                 * @description Only at this venue
                 * @example ven_01k31d8yggfgz9y8avd9y8v7gf
                 */
                venue_id?: string;
                /**
                 * @description First local date
                 * @example 2030-07-01
                 */
                from?: string;
                /**
                 * @description Last local date
                 * @example 2030-07-31
                 */
                to?: string;
                /**
                 * @description Part of the name
                 * @example rooftop
                 */
                q?: string;
                /**
                 * @description Upcoming first, by date
                 * @example event_date
                 */
                sort?: "event_date";
                /**
                 * @description Only archived events, or only those that are not; both if absent
                 * @example false
                 */
                archived?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the venue
                 * @example ven_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Friday Rooftop Sessions",
                     *           "event_date": "2030-07-19",
                     *           "start_time": "21:00",
                     *           "end_time": "03:00",
                     *           "last_entry_time": "01:00",
                     *           "event_type": "club_night",
                     *           "event_genre": "house",
                     *           "description": "Resident DJs on the rooftop.",
                     *           "format": "PHYSICAL",
                     *           "status": "approved",
                     *           "event_mode": "ticketed",
                     *           "visibility": "public",
                     *           "guest_list_capacity": 300,
                     *           "committed_guests": 128,
                     *           "venue_id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "venue_name": "The Attic",
                     *           "image_url": "https://example.com/rooftop.jpg",
                     *           "app_listing_status": "none",
                     *           "archived_at": "2030-08-19T02:00:00.000Z",
                     *           "date_count": 1
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorEventsPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showOperatorEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Friday Rooftop Sessions",
                     *         "event_date": "2030-07-19",
                     *         "start_time": "21:00",
                     *         "end_time": "03:00",
                     *         "last_entry_time": "01:00",
                     *         "event_type": "club_night",
                     *         "event_genre": "house",
                     *         "description": "Resident DJs on the rooftop.",
                     *         "format": "PHYSICAL",
                     *         "status": "approved",
                     *         "event_mode": "ticketed",
                     *         "visibility": "public",
                     *         "guest_list_capacity": 300,
                     *         "committed_guests": 128,
                     *         "venue_id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "venue_name": "The Attic",
                     *         "image_url": "https://example.com/rooftop.jpg",
                     *         "app_listing_status": "none",
                     *         "archived_at": "2030-08-19T02:00:00.000Z",
                     *         "date_count": 1,
                     *         "doors_open_minutes": 120,
                     *         "waiting_list_enabled": false,
                     *         "booking_types": [
                     *           "INDIVIDUAL"
                     *         ],
                     *         "payment_methods": [
                     *           "CARD"
                     *         ],
                     *         "cancel_until": "2030-07-18T20:00:00.000Z",
                     *         "media_moderation": false,
                     *         "join_url": "https://example.com/join/rooftop",
                     *         "submitted_by": {
                     *           "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Otis Organiser"
                     *         },
                     *         "created_at": "2030-06-03T09:00:00.000Z",
                     *         "facilitators": [
                     *           {
                     *             "id": "fac_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Grace Hopper"
                     *           }
                     *         ],
                     *         "dates": [
                     *           {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "date": "2030-07-19",
                     *             "start_time": "21:00",
                     *             "end_time": "03:00",
                     *             "last_entry_time": "01:00",
                     *             "time_zone": "Europe/London",
                     *             "starts_at": "2030-07-19T20:00:00.000Z",
                     *             "ends_at": "2030-07-20T02:00:00.000Z",
                     *             "status": "active",
                     *             "committed_guests": 128
                     *           }
                     *         ],
                     *         "ticket_types": [
                     *           {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "General Admission",
                     *             "description": "Standing",
                     *             "price_pence": 1500,
                     *             "currency": "GBP",
                     *             "capacity": 200,
                     *             "sort_order": 0,
                     *             "sale_starts_at": "2030-06-03T09:00:00.000Z",
                     *             "sale_ends_at": "2030-07-19T20:00:00.000Z",
                     *             "max_per_order": 10,
                     *             "credits": 1,
                     *             "transferable": true,
                     *             "allow_reentry": false,
                     *             "reentry_limit": null,
                     *             "accepted_scan_points": [
                     *               "Main entrance"
                     *             ],
                     *             "admission_rule_group_id": "arg_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "ticket_profile_id": "tpr_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "perks": [
                     *               {
                     *                 "id": "perk_01k31d9ygge5ez2n8bdstrw7k9",
                     *                 "name": "Welcome drink",
                     *                 "description": "At the upper bar",
                     *                 "quantity": 1
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorEventResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    updateEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "start_time": "21:00",
                 *       "end_time": "03:00",
                 *       "last_entry_time": "01:00",
                 *       "event_type": "club_night",
                 *       "event_genre": "house",
                 *       "description": "Resident DJs on the rooftop.",
                 *       "format": "VIRTUAL",
                 *       "image_url": "https://example.com/rooftop.jpg",
                 *       "guest_list_capacity": 300,
                 *       "doors_open_minutes": 120,
                 *       "waiting_list_enabled": true,
                 *       "booking_types": [
                 *         "INDIVIDUAL"
                 *       ],
                 *       "payment_methods": [
                 *         "CARD",
                 *         "PASS"
                 *       ],
                 *       "cancel_until": "2030-07-18T20:00:00Z",
                 *       "media_moderation": false,
                 *       "join_url": "https://example.com/join/rooftop",
                 *       "event_mode": "ticketed",
                 *       "visibility": "public",
                 *       "name": "Rooftop Sessions - Summer Finale",
                 *       "event_date": "2030-07-19",
                 *       "status": "approved"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateEventRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Active bookings (`active_bookings`); Capacity below committed (`capacity_below_committed`); Date exists (`date_exists`); Event cancelled (`event_cancelled`); Event conflict (`event_conflict`); Room taken (`room_taken`); Session outside its date (`session_outside_date`); Status not reachable (`status_not_reachable`); Use its dates (`use_dates`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "active_bookings" | "capacity_below_committed" | "date_exists" | "event_cancelled" | "event_conflict" | "room_taken" | "session_outside_date" | "status_not_reachable" | "use_dates";
                        /** @example 128 */
                        committed_guests?: number;
                        /** @example 2030-07-19 */
                        date?: string;
                        conflict?: {
                            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
                            event_id: string;
                            /** @example Jazz Night */
                            name: string;
                        };
                        session?: {
                            /** @example ses_01k31d9ygge5ez2n8bdstrw7k9 */
                            session_id: string;
                            /** @example Opening */
                            title: string;
                        };
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deleteEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["event_live_or_had_bookings"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    setEventStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "approved"
                 *     }
                 */
                "application/json": components["schemas"]["SetStatusRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "status": "approved"
                     *     }
                     */
                    "application/json": components["schemas"]["SetStatusResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Active bookings (`active_bookings`); Event cancelled (`event_cancelled`); Event conflict (`event_conflict`); Status not reachable (`status_not_reachable`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "active_bookings" | "event_cancelled" | "event_conflict" | "status_not_reachable";
                        /** @example 12 */
                        committed_guests?: number;
                        conflict?: {
                            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
                            event_id: string;
                            /** @example Jazz Night */
                            name: string;
                        };
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listMedia: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only these
                 * @example pending
                 */
                status?: "approved" | "hidden" | "pending";
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "med_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "url": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *           "thumbnail_url": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f-small.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *           "width": 2400,
                     *           "height": 1600,
                     *           "caption": "The last song",
                     *           "status": "pending",
                     *           "uploaded_by": {
                     *             "name": "Sam Lee",
                     *             "guest_id": null,
                     *             "user_id": "usr_01k31d9ygge5ez2n8bdstrw7k9"
                     *           },
                     *           "taken_at": "2026-07-17T21:30:00.000Z",
                     *           "created_at": "2026-07-18T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["MediaPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the picture
                 * @example med_01k31d8yggfgz9y8avd9y8v7gf
                 */
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "med_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "url": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *         "thumbnail_url": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f-small.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *         "width": 2400,
                     *         "height": 1600,
                     *         "caption": "The last song",
                     *         "status": "pending",
                     *         "uploaded_by": {
                     *           "name": "Sam Lee",
                     *           "guest_id": null,
                     *           "user_id": "usr_01k31d9ygge5ez2n8bdstrw7k9"
                     *         },
                     *         "taken_at": "2026-07-17T21:30:00.000Z",
                     *         "created_at": "2026-07-18T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MediaResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deleteMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the picture
                 * @example med_01k31d8yggfgz9y8avd9y8v7gf
                 */
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    moderateMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the picture
                 * @example med_01k31d8yggfgz9y8avd9y8v7gf
                 */
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "approved"
                 *     }
                 */
                "application/json": components["schemas"]["ModerateMediaRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listGuestInvites: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "guest_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Aunt May",
                     *           "email": "may@example.com",
                     *           "max_uploads": 50,
                     *           "uploads": 2,
                     *           "status": "active",
                     *           "created_at": "2026-07-18T09:00:00.000Z",
                     *           "expires_at": "2026-08-17T20:00:00.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["GuestInvitesPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    inviteGuest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Aunt May",
                 *       "email": "may@example.com",
                 *       "max_uploads": 50
                 *     }
                 */
                "application/json": components["schemas"]["InviteGuestRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "guest_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "token": "eyJhbGciOiJFUzI1NiIsInR5cCI6Imd1ZXN0K2p3dCJ9.e30.c2lnbmF0dXJl",
                     *       "url": "http://localhost:3000/go/guest-upload#token=eyJhbGciOiJFUzI1NiIsInR5cCI6Imd1ZXN0K2p3dCJ9.e30.c2lnbmF0dXJl"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitedGuestResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_invitations_or_too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    revokeGuestInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the guest invite
                 * @example guest_01k31d8yggfgz9y8avd9y8v7gf
                 */
                guestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listWaiting: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only the lines of this date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                date_id?: string;
                /**
                 * @description Only the lines of this ticket type
                 * @example tkt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticket_type_id?: string;
                /**
                 * @description Only those who stand here; without it, whoever is in line: waiting or offered
                 * @example waiting
                 */
                status?: "closed" | "confirmed" | "left" | "offered" | "passed" | "waiting";
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "wait_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "waiting",
                     *           "position": 3,
                     *           "date": {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "date": "2030-07-19",
                     *             "start_time": "21:00",
                     *             "time_zone": "Europe/London",
                     *             "starts_at": "2030-07-19T20:00:00.000Z"
                     *           },
                     *           "ticket_type": {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "General Admission"
                     *           },
                     *           "quantity": 2,
                     *           "customer": {
                     *             "id": "cust_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "first_name": "Sam",
                     *             "last_name": "Lee",
                     *             "email": "sam@example.com"
                     *           },
                     *           "pass_id": "cpass_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "created_at": "2030-07-01T09:00:00.000Z",
                     *           "ended_at": null,
                     *           "offer": {
                     *             "order_id": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "amount": 3000,
                     *             "currency": "GBP",
                     *             "expires_at": "2030-07-12T09:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorWaitingPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "The Attic",
                     *         "slug": "attic",
                     *         "currency": "GBP",
                     *         "app_url": "https://tickets.example.com",
                     *         "allowed_origins": [
                     *           "https://tickets.example.com"
                     *         ],
                     *         "hold_minutes": 15,
                     *         "offer_hours": 24
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrganisationEnvelope"];
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "The Attic",
                 *       "slug": "attic",
                 *       "currency": "GBP",
                 *       "app_url": "https://tickets.example.com",
                 *       "allowed_origins": [
                 *         "https://tickets.example.com"
                 *       ],
                 *       "hold_minutes": 15,
                 *       "offer_hours": 24
                 *     }
                 */
                "application/json": components["schemas"]["ChangeOrganisationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            409: components["responses"]["currency_in_use_or_slug_taken"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listParticipants: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only of this type
                 * @example speaker
                 */
                type?: "attendee" | "exhibitor" | "organizer" | "panelist" | "speaker" | "sponsor" | "volunteer";
                /**
                 * @description Only in this status
                 * @example confirmed
                 */
                status?: "cancelled" | "confirmed" | "declined" | "invited";
                /**
                 * @description Part of the name
                 * @example ada
                 */
                q?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "social": {
                     *             "linkedin": "https://www.linkedin.com/in/ada"
                     *           },
                     *           "id": "part_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Ada Byron",
                     *           "email": "ada@example.com",
                     *           "type": "speaker",
                     *           "status": "invited",
                     *           "role": "Keynote",
                     *           "bio": "Wrote the first programme.",
                     *           "company": "Analytical Engines",
                     *           "job_title": "Countess",
                     *           "image_url": "https://example.com/ada.jpg",
                     *           "session_ids": [
                     *             "ses_01k31d9ygge5ez2n8bdstrw7k9"
                     *           ],
                     *           "featured": false,
                     *           "public": false,
                     *           "sponsor_tier": "Gold",
                     *           "silent": false,
                     *           "note": "Happy to come.",
                     *           "responded_at": "2030-06-04T09:00:00.000Z",
                     *           "created_at": "2030-06-03T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorParticipantsPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Byron",
                 *       "email": "ada@example.com",
                 *       "type": "speaker",
                 *       "role": "Keynote",
                 *       "bio": "Wrote the first programme.",
                 *       "company": "Analytical Engines",
                 *       "job_title": "Countess",
                 *       "image_url": "https://example.com/ada.jpg",
                 *       "social": {
                 *         "linkedin": "https://www.linkedin.com/in/ada"
                 *       },
                 *       "featured": true,
                 *       "public": true,
                 *       "sponsor_tier": "Gold",
                 *       "silent": false
                 *     }
                 */
                "application/json": components["schemas"]["CreateParticipantRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "part_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedParticipantResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["event_cancelled_or_participant_twice"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_invitations_or_too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the participant
                 * @example part_01k31d8yggfgz9y8avd9y8v7gf
                 */
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "social": {
                     *           "linkedin": "https://www.linkedin.com/in/ada"
                     *         },
                     *         "id": "part_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Ada Byron",
                     *         "email": "ada@example.com",
                     *         "type": "speaker",
                     *         "status": "invited",
                     *         "role": "Keynote",
                     *         "bio": "Wrote the first programme.",
                     *         "company": "Analytical Engines",
                     *         "job_title": "Countess",
                     *         "image_url": "https://example.com/ada.jpg",
                     *         "session_ids": [
                     *           "ses_01k31d9ygge5ez2n8bdstrw7k9"
                     *         ],
                     *         "featured": false,
                     *         "public": false,
                     *         "sponsor_tier": "Gold",
                     *         "silent": false,
                     *         "note": "Happy to come.",
                     *         "responded_at": "2030-06-04T09:00:00.000Z",
                     *         "created_at": "2030-06-03T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorParticipantResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the participant
                 * @example part_01k31d8yggfgz9y8avd9y8v7gf
                 */
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Byron",
                 *       "email": "ada@example.com",
                 *       "type": "speaker",
                 *       "role": "Keynote",
                 *       "bio": "Wrote the first programme.",
                 *       "company": "Analytical Engines",
                 *       "job_title": "Countess",
                 *       "image_url": "https://example.com/ada.jpg",
                 *       "social": {
                 *         "linkedin": "https://www.linkedin.com/in/ada"
                 *       },
                 *       "featured": true,
                 *       "public": true,
                 *       "sponsor_tier": "Gold",
                 *       "silent": false
                 *     }
                 */
                "application/json": components["schemas"]["ChangeParticipantRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["participant_twice"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_invitations_or_too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deleteParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the participant
                 * @example part_01k31d8yggfgz9y8avd9y8v7gf
                 */
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    confirmParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the participant
                 * @example part_01k31d8yggfgz9y8avd9y8v7gf
                 */
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["participant_cancelled"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    cancelParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the participant
                 * @example part_01k31d8yggfgz9y8avd9y8v7gf
                 */
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listPasses: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "pass_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "10-Class Pass",
                     *           "credits": 10,
                     *           "price_pence": 9000,
                     *           "currency": "GBP",
                     *           "expiry_days": 365,
                     *           "event_ids": [
                     *             "evt_01k31d9ygge5ez2n8bdstrw7k9"
                     *           ]
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["PassesPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createPass: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "10-Class Pass",
                 *       "credits": 10,
                 *       "price_pence": 9000,
                 *       "expiry_days": 365
                 *     }
                 */
                "application/json": components["schemas"]["CreatePassRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "pass_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedPassResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showPass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the pass
                 * @example pass_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "pass_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "10-Class Pass",
                     *         "credits": 10,
                     *         "price_pence": 9000,
                     *         "currency": "GBP",
                     *         "expiry_days": 365,
                     *         "event_ids": [
                     *           "evt_01k31d9ygge5ez2n8bdstrw7k9"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PassResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changePass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the pass
                 * @example pass_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "10-Class Pass",
                 *       "credits": 10,
                 *       "price_pence": 9000,
                 *       "expiry_days": 365
                 *     }
                 */
                "application/json": components["schemas"]["ChangePassRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deletePass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the pass
                 * @example pass_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listSoldPasses: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only of this pass on sale
                 * @example pass_01k31d8yggfgz9y8avd9y8v7gf
                 */
                pass_id?: string;
                /**
                 * @description Only passes that stand here
                 * @example active
                 */
                status?: "active" | "frozen" | "unpaid" | "void";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "cpass_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "booking_id": "bkg_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "pass_id": "pass_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "10-Class Pass",
                     *           "user_name": "Sam Lee",
                     *           "user_email": "sam@example.com",
                     *           "status": "active",
                     *           "credits": 10,
                     *           "credits_left": 7,
                     *           "expires_at": "2027-07-17T20:01:00.000Z",
                     *           "expired": false,
                     *           "event_ids": [
                     *             "evt_01k31d9ygge5ez2n8bdstrw7k9"
                     *           ],
                     *           "amount": 9000,
                     *           "currency": "GBP",
                     *           "payment": {
                     *             "id": "pay_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "status": "succeeded",
                     *             "refunded_amount": 0,
                     *             "refund_pending": 0
                     *           },
                     *           "created_at": "2026-07-17T20:00:00.000Z",
                     *           "confirmed_at": "2026-07-17T20:01:00.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["SoldPassesPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    cancelSoldPass: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key and body returns the first answer; kept 24 hours
                 * @example 7f9c1d52-4e0b-4a53-9b1c-0c5a5c4f0d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of the booking
                 * @example bkg_01k31d8yggfgz9y8avd9y8v7gf
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refund": "full",
                 *       "reason": "Illness"
                 *     }
                 */
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "refund": {
                     *         "id": "rfd_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "amount": 1500,
                     *         "currency": "GBP",
                     *         "status": "pending"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CancelSoldPassResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Already cancelled (`already_cancelled`); Not cancellable (`not_cancellable`); Payment disputed (`payment_disputed`); Payment mismatch (`payment_mismatch`); Payment processing (`payment_processing`); Refund too large (`refund_too_large`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "already_cancelled" | "not_cancellable" | "payment_disputed" | "payment_mismatch" | "payment_processing" | "refund_too_large";
                        /** @example 1500 */
                        refundable?: number;
                        /** @example GBP */
                        currency?: string;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            502: components["responses"]["payment_provider_unavailable"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "sam@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["ForgotPasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            410: components["responses"]["reset_invalid"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "correct horse battery",
                 *       "newPassword": "staple battery correct"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_password"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    exportPersonalData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exportedAt": "2030-12-20T09:00:00.000Z",
                     *       "account": {
                     *         "profile": {
                     *           "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "email": "sam@example.com"
                     *         }
                     *       },
                     *       "events": {
                     *         "participations": [],
                     *         "submissions": []
                     *       },
                     *       "ticketing": {
                     *         "orders": [],
                     *         "tickets": [],
                     *         "passes": [],
                     *         "sessions": [],
                     *         "waitingList": [],
                     *         "namedByOthers": []
                     *       },
                     *       "transfers": {
                     *         "sent": [],
                     *         "received": []
                     *       },
                     *       "payments": {
                     *         "payments": []
                     *       },
                     *       "media": {
                     *         "uploads": [],
                     *         "guestInvites": []
                     *       },
                     *       "notifications": {
                     *         "mails": []
                     *       },
                     *       "audit": {
                     *         "changes": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalDataResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only on this date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                date_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ses_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "date_id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "title": "Queues that never lose anything",
                     *           "abstract": "Outboxes, inboxes and what is between them.",
                     *           "type": "talk",
                     *           "track": "Backend",
                     *           "room": "Main hall",
                     *           "starts_at": "2030-07-19T10:00",
                     *           "ends_at": "2030-07-19T10:45",
                     *           "time_zone": "Europe/London",
                     *           "capacity": 30,
                     *           "taken": 12,
                     *           "participant_ids": [
                     *             "part_01k31d9ygge5ez2n8bdstrw7k9"
                     *           ],
                     *           "stream_url": "https://example.com/stream",
                     *           "materials": [
                     *             {
                     *               "name": "Slides",
                     *               "url": "https://example.com/slides.pdf"
                     *             }
                     *           ],
                     *           "created_at": "2030-06-03T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorSessionsPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "date_id": "date_01k31d8yggfgz9y8avd9y8v7gf",
                 *       "title": "Queues that never lose anything",
                 *       "abstract": "Outboxes, inboxes and what is between them.",
                 *       "type": "talk",
                 *       "track": "Backend",
                 *       "room": "Main hall",
                 *       "starts_at": "2030-07-19T10:00",
                 *       "ends_at": "2030-07-19T10:45",
                 *       "capacity": 30,
                 *       "stream_url": "https://example.com/stream"
                 *     }
                 */
                "application/json": components["schemas"]["CreateSessionRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "ses_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedSessionResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["event_cancelled_or_room_taken"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the session
                 * @example ses_01k31d8yggfgz9y8avd9y8v7gf
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "ses_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "date_id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "title": "Queues that never lose anything",
                     *         "abstract": "Outboxes, inboxes and what is between them.",
                     *         "type": "talk",
                     *         "track": "Backend",
                     *         "room": "Main hall",
                     *         "starts_at": "2030-07-19T10:00",
                     *         "ends_at": "2030-07-19T10:45",
                     *         "time_zone": "Europe/London",
                     *         "capacity": 30,
                     *         "taken": 12,
                     *         "participant_ids": [
                     *           "part_01k31d9ygge5ez2n8bdstrw7k9"
                     *         ],
                     *         "stream_url": "https://example.com/stream",
                     *         "materials": [
                     *           {
                     *             "name": "Slides",
                     *             "url": "https://example.com/slides.pdf"
                     *           }
                     *         ],
                     *         "created_at": "2030-06-03T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorSessionResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the session
                 * @example ses_01k31d8yggfgz9y8avd9y8v7gf
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Queues that never lose anything",
                 *       "abstract": "Outboxes, inboxes and what is between them.",
                 *       "type": "talk",
                 *       "track": "Backend",
                 *       "room": "Main hall",
                 *       "starts_at": "2030-07-19T10:00",
                 *       "ends_at": "2030-07-19T10:45",
                 *       "capacity": 30,
                 *       "stream_url": "https://example.com/stream"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeSessionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Capacity below places taken (`capacity_below_taken`); In use (`in_use`); Room taken (`room_taken`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "capacity_below_taken" | "in_use" | "room_taken";
                        /** @example 12 */
                        taken?: number;
                        session?: {
                            /** @example ses_01k31d9ygge5ez2n8bdstrw7k9 */
                            session_id: string;
                            /** @example Opening */
                            title: string;
                        };
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the session
                 * @example ses_01k31d8yggfgz9y8avd9y8v7gf
                 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["in_use"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listTicketProfiles: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "tpr_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Last-minute only",
                     *           "opens_days_before": 7,
                     *           "closes_minutes_before": 60,
                     *           "visibility": "access_code",
                     *           "access_code": "FRIENDS"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["TicketProfilesPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createTicketProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Last-minute only",
                 *       "opens_days_before": 7,
                 *       "closes_minutes_before": 60,
                 *       "visibility": "access_code",
                 *       "access_code": "FRIENDS"
                 *     }
                 */
                "application/json": components["schemas"]["CreateTicketProfileRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "tpr_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedTicketProfileResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showTicketProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket profile
                 * @example tpr_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "tpr_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Last-minute only",
                     *         "opens_days_before": 7,
                     *         "closes_minutes_before": 60,
                     *         "visibility": "access_code",
                     *         "access_code": "FRIENDS"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TicketProfileResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeTicketProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket profile
                 * @example tpr_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Last-minute only",
                 *       "opens_days_before": 7,
                 *       "closes_minutes_before": 60,
                 *       "visibility": "access_code",
                 *       "access_code": "FRIENDS"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeTicketProfileRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deleteTicketProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket profile
                 * @example tpr_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["in_use"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listSubmissions: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only submissions in this status
                 * @example pending_venue_approval
                 */
                status?: "approved" | "cancelled" | "draft" | "pending_venue_approval" | "rejected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Friday Rooftop Sessions",
                     *           "event_date": "2030-07-19",
                     *           "start_time": "21:00",
                     *           "end_time": "03:00",
                     *           "last_entry_time": "01:00",
                     *           "event_type": "club_night",
                     *           "event_genre": "house",
                     *           "description": "Resident DJs on the rooftop.",
                     *           "format": "PHYSICAL",
                     *           "status": "approved",
                     *           "event_mode": "ticketed",
                     *           "visibility": "public",
                     *           "guest_list_capacity": 300,
                     *           "committed_guests": 128,
                     *           "venue_id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "venue_name": "The Attic",
                     *           "image_url": "https://example.com/rooftop.jpg",
                     *           "app_listing_status": "none",
                     *           "archived_at": "2030-08-19T02:00:00.000Z",
                     *           "date_count": 1
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorEventsPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    submitEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "start_time": "21:00",
                 *       "end_time": "03:00",
                 *       "last_entry_time": "01:00",
                 *       "event_type": "club_night",
                 *       "event_genre": "house",
                 *       "description": "Resident DJs on the rooftop.",
                 *       "format": "VIRTUAL",
                 *       "image_url": "https://example.com/rooftop.jpg",
                 *       "guest_list_capacity": 300,
                 *       "doors_open_minutes": 120,
                 *       "waiting_list_enabled": true,
                 *       "booking_types": [
                 *         "INDIVIDUAL"
                 *       ],
                 *       "payment_methods": [
                 *         "CARD",
                 *         "PASS"
                 *       ],
                 *       "cancel_until": "2030-07-18T20:00:00Z",
                 *       "media_moderation": false,
                 *       "join_url": "https://example.com/join/rooftop",
                 *       "event_mode": "ticketed",
                 *       "visibility": "public",
                 *       "venue_id": "ven_01k31d8yggfgz9y8avd9y8v7gf",
                 *       "name": "Friday Rooftop Sessions",
                 *       "event_date": "2030-07-19"
                 *     }
                 */
                "application/json": components["schemas"]["SubmitEventRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "evt_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["SubmittedEventResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["event_conflict"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Friday Rooftop Sessions",
                     *         "event_date": "2030-07-19",
                     *         "start_time": "21:00",
                     *         "end_time": "03:00",
                     *         "last_entry_time": "01:00",
                     *         "event_type": "club_night",
                     *         "event_genre": "house",
                     *         "description": "Resident DJs on the rooftop.",
                     *         "format": "PHYSICAL",
                     *         "status": "approved",
                     *         "event_mode": "ticketed",
                     *         "visibility": "public",
                     *         "guest_list_capacity": 300,
                     *         "committed_guests": 128,
                     *         "venue_id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "venue_name": "The Attic",
                     *         "image_url": "https://example.com/rooftop.jpg",
                     *         "app_listing_status": "none",
                     *         "archived_at": "2030-08-19T02:00:00.000Z",
                     *         "date_count": 1,
                     *         "doors_open_minutes": 120,
                     *         "waiting_list_enabled": false,
                     *         "booking_types": [
                     *           "INDIVIDUAL"
                     *         ],
                     *         "payment_methods": [
                     *           "CARD"
                     *         ],
                     *         "cancel_until": "2030-07-18T20:00:00.000Z",
                     *         "media_moderation": false,
                     *         "join_url": "https://example.com/join/rooftop",
                     *         "submitted_by": {
                     *           "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Otis Organiser"
                     *         },
                     *         "created_at": "2030-06-03T09:00:00.000Z",
                     *         "facilitators": [
                     *           {
                     *             "id": "fac_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Grace Hopper"
                     *           }
                     *         ],
                     *         "dates": [
                     *           {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "date": "2030-07-19",
                     *             "start_time": "21:00",
                     *             "end_time": "03:00",
                     *             "last_entry_time": "01:00",
                     *             "time_zone": "Europe/London",
                     *             "starts_at": "2030-07-19T20:00:00.000Z",
                     *             "ends_at": "2030-07-20T02:00:00.000Z",
                     *             "status": "active",
                     *             "committed_guests": 128
                     *           }
                     *         ],
                     *         "ticket_types": [
                     *           {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "General Admission",
                     *             "description": "Standing",
                     *             "price_pence": 1500,
                     *             "currency": "GBP",
                     *             "capacity": 200,
                     *             "sort_order": 0,
                     *             "sale_starts_at": "2030-06-03T09:00:00.000Z",
                     *             "sale_ends_at": "2030-07-19T20:00:00.000Z",
                     *             "max_per_order": 10,
                     *             "credits": 1,
                     *             "transferable": true,
                     *             "allow_reentry": false,
                     *             "reentry_limit": null,
                     *             "accepted_scan_points": [
                     *               "Main entrance"
                     *             ],
                     *             "admission_rule_group_id": "arg_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "ticket_profile_id": "tpr_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "perks": [
                     *               {
                     *                 "id": "perk_01k31d9ygge5ez2n8bdstrw7k9",
                     *                 "name": "Welcome drink",
                     *                 "description": "At the upper bar",
                     *                 "quantity": 1
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorEventResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    resubmitEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "start_time": "21:00",
                 *       "end_time": "03:00",
                 *       "last_entry_time": "01:00",
                 *       "event_type": "club_night",
                 *       "event_genre": "house",
                 *       "description": "Resident DJs on the rooftop.",
                 *       "format": "VIRTUAL",
                 *       "image_url": "https://example.com/rooftop.jpg",
                 *       "guest_list_capacity": 300,
                 *       "doors_open_minutes": 120,
                 *       "waiting_list_enabled": true,
                 *       "booking_types": [
                 *         "INDIVIDUAL"
                 *       ],
                 *       "payment_methods": [
                 *         "CARD",
                 *         "PASS"
                 *       ],
                 *       "cancel_until": "2030-07-18T20:00:00Z",
                 *       "media_moderation": false,
                 *       "join_url": "https://example.com/join/rooftop",
                 *       "event_mode": "ticketed",
                 *       "visibility": "public",
                 *       "name": "Friday Rooftop Sessions",
                 *       "event_date": "2030-07-19"
                 *     }
                 */
                "application/json": components["schemas"]["ResubmitEventRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Date exists (`date_exists`); Event conflict (`event_conflict`); Room taken (`room_taken`); Session outside its date (`session_outside_date`); Submission decided (`submission_decided`); Use its dates (`use_dates`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "date_exists" | "event_conflict" | "room_taken" | "session_outside_date" | "submission_decided" | "use_dates";
                        /** @example 2030-07-19 */
                        date?: string;
                        conflict?: {
                            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
                            event_id: string;
                            /** @example Jazz Night */
                            name: string;
                        };
                        session?: {
                            /** @example ses_01k31d9ygge5ez2n8bdstrw7k9 */
                            session_id: string;
                            /** @example Opening */
                            title: string;
                        };
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    redeemPerk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
                /**
                 * @description Id of the perk
                 * @example perk_01k31d8yggfgz9y8avd9y8v7gf
                 */
                perkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "device_id": "scanner-3",
                 *       "redeemed_at": "2030-07-19T21:05:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["RedeemPerkRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "redeemed": true,
                     *       "remaining": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RedeemPerkResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    reissueTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["ticket_cancelled_or_transfer_pending"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listTicketTypes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "General Admission",
                     *           "description": "Standing",
                     *           "price_pence": 1500,
                     *           "currency": "GBP",
                     *           "capacity": 200,
                     *           "sort_order": 0,
                     *           "sale_starts_at": "2030-06-03T09:00:00.000Z",
                     *           "sale_ends_at": "2030-07-19T20:00:00.000Z",
                     *           "max_per_order": 10,
                     *           "credits": 1,
                     *           "transferable": true,
                     *           "allow_reentry": false,
                     *           "reentry_limit": null,
                     *           "accepted_scan_points": [
                     *             "Main entrance"
                     *           ],
                     *           "admission_rule_group_id": "arg_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "ticket_profile_id": "tpr_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "perks": [
                     *             {
                     *               "id": "perk_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "Welcome drink",
                     *               "description": "At the upper bar",
                     *               "quantity": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TicketTypesResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createTicketType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "General Admission",
                 *       "description": "Standing",
                 *       "price_pence": 1500,
                 *       "capacity": 200,
                 *       "sort_order": 0,
                 *       "sale_ends_at": "2030-07-19T18:00:00Z",
                 *       "max_per_order": 10,
                 *       "credits": 1,
                 *       "transferable": true,
                 *       "allow_reentry": false,
                 *       "reentry_limit": null,
                 *       "accepted_scan_points": [
                 *         "Main entrance"
                 *       ],
                 *       "perks": [
                 *         {
                 *           "name": "Welcome drink",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TicketTypeRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedTicketTypeResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["event_cancelled"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeTicketType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
                /**
                 * @description Id of the ticket type
                 * @example tkt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "General Admission",
                 *       "description": "Standing",
                 *       "price_pence": 1500,
                 *       "capacity": 200,
                 *       "sort_order": 0,
                 *       "sale_ends_at": "2030-07-19T18:00:00Z",
                 *       "max_per_order": 10,
                 *       "credits": 1,
                 *       "transferable": true,
                 *       "allow_reentry": false,
                 *       "reentry_limit": null,
                 *       "accepted_scan_points": [
                 *         "Main entrance"
                 *       ],
                 *       "perks": [
                 *         {
                 *           "name": "Welcome drink",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TicketTypeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            /** @description Capacity below committed (`capacity_below_committed`); Event cancelled (`event_cancelled`); Perk redeemed (`perk_redeemed`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "capacity_below_committed" | "event_cancelled" | "perk_redeemed";
                        /** @example 128 */
                        committed_guests?: number;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deleteTicketType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
                /**
                 * @description Id of the ticket type
                 * @example tkt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["last_ticket_type_or_ticket_type_ordered"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listVenues: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "The Attic",
                     *           "city": "London",
                     *           "address": "1 High Street",
                     *           "time_zone": "Europe/London",
                     *           "capacity": 300,
                     *           "exclusive_dates": false
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["VenuesPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    addVenue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "The Attic",
                 *       "city": "London",
                 *       "address": "1 High Street",
                 *       "time_zone": "Europe/London",
                 *       "capacity": 300,
                 *       "exclusive_dates": true
                 *     }
                 */
                "application/json": components["schemas"]["AddVenueRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "ven_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedVenueResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showVenue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the venue
                 * @example ven_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "The Attic",
                     *         "city": "London",
                     *         "address": "1 High Street",
                     *         "time_zone": "Europe/London",
                     *         "capacity": 300,
                     *         "exclusive_dates": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["VenueEnvelope"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeVenue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the venue
                 * @example ven_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "The Attic",
                 *       "city": "London",
                 *       "address": "1 High Street",
                 *       "time_zone": "Europe/London",
                 *       "capacity": 300,
                 *       "exclusive_dates": true
                 *     }
                 */
                "application/json": components["schemas"]["ChangeVenueRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["dates_ahead_or_event_conflict"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listVenueStaff: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the venue
                 * @example ven_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "user_id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Stella Staff",
                     *           "email": "stella@example.com",
                     *           "role": "staff"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["VenueStaffPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    assignVenueStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the venue
                 * @example ven_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "usr_01k31d8yggfgz9y8avd9y8v7gf"
                 *     }
                 */
                "application/json": components["schemas"]["AssignStaffRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["reaches_all_venues"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    unassignVenueStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the venue
                 * @example ven_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the user
                 * @example usr_01k31d8yggfgz9y8avd9y8v7gf
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listVouchers: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only those for this event alone
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                event_id?: string;
                /**
                 * @description Part of the name or the code
                 * @example early
                 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "voucher_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Early birds",
                     *           "code": "EARLY10",
                     *           "discount_type": "PERCENTAGE",
                     *           "discount_value": 10,
                     *           "currency": null,
                     *           "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "max_uses": 100,
                     *           "max_uses_per_customer": 1,
                     *           "valid_from": "2030-06-03T09:00:00.000Z",
                     *           "valid_until": "2030-07-19T18:00:00.000Z",
                     *           "uses": 12
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["VouchersPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Early birds",
                 *       "code": "EARLY10",
                 *       "discount_type": "PERCENTAGE",
                 *       "discount_value": 10,
                 *       "max_uses": 100,
                 *       "max_uses_per_customer": 1,
                 *       "valid_until": "2030-07-19T18:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["CreateVoucherRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "voucher_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedVoucherResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["voucher_code_taken"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the voucher
                 * @example voucher_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "voucher_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Early birds",
                     *         "code": "EARLY10",
                     *         "discount_type": "PERCENTAGE",
                     *         "discount_value": 10,
                     *         "currency": null,
                     *         "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "max_uses": 100,
                     *         "max_uses_per_customer": 1,
                     *         "valid_from": "2030-06-03T09:00:00.000Z",
                     *         "valid_until": "2030-07-19T18:00:00.000Z",
                     *         "uses": 12
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["VoucherResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the voucher
                 * @example voucher_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Early birds",
                 *       "code": "EARLY10",
                 *       "discount_type": "PERCENTAGE",
                 *       "discount_value": 10,
                 *       "max_uses": 100,
                 *       "max_uses_per_customer": 1,
                 *       "valid_until": "2030-07-19T18:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeVoucherRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["max_uses_below_used_or_voucher_code_taken"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deleteVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the voucher
                 * @example voucher_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["voucher_used"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "whe_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "url": "https://example.com/hooks/boxoffice",
                     *           "event_types": [
                     *             "ticket.*",
                     *             "order.confirmed"
                     *           ],
                     *           "include_personal_data": false,
                     *           "active": true,
                     *           "disabled_reason": null,
                     *           "disabled_at": null,
                     *           "failing_since": null,
                     *           "paused_until": null,
                     *           "former_secret_until": null,
                     *           "last_delivered_at": "2026-07-17T20:00:00.000Z",
                     *           "created_at": "2026-07-01T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["WebhooksPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.com/hooks/boxoffice",
                 *       "event_types": [
                 *         "ticket.*",
                 *         "order.confirmed"
                 *       ],
                 *       "include_personal_data": false
                 *     }
                 */
                "application/json": components["schemas"]["CreateWebhookRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0mJxVUDtT3A=",
                     *       "id": "whe_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedWebhookResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            409: components["responses"]["too_many_webhooks"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the webhook endpoint
                 * @example whe_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "id": "whe_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "url": "https://example.com/hooks/boxoffice",
                     *         "event_types": [
                     *           "ticket.*",
                     *           "order.confirmed"
                     *         ],
                     *         "include_personal_data": false,
                     *         "active": true,
                     *         "disabled_reason": null,
                     *         "disabled_at": null,
                     *         "failing_since": null,
                     *         "paused_until": null,
                     *         "former_secret_until": null,
                     *         "last_delivered_at": "2026-07-17T20:00:00.000Z",
                     *         "created_at": "2026-07-01T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the webhook endpoint
                 * @example whe_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.com/hooks/boxoffice",
                 *       "event_types": [
                 *         "ticket.*",
                 *         "order.confirmed"
                 *       ],
                 *       "include_personal_data": false,
                 *       "active": true
                 *     }
                 */
                "application/json": components["schemas"]["ChangeWebhookRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the webhook endpoint
                 * @example whe_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    rotateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the webhook endpoint
                 * @example whe_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0mJxVUDtT3A="
                     *     }
                     */
                    "application/json": components["schemas"]["RotatedWebhookResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the webhook endpoint
                 * @example whe_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "id": "whd_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedDeliveryResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["webhook_disabled"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the webhook endpoint
                 * @example whe_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-07-17T18:00:00Z",
                 *       "to": "2026-07-17T20:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["RedeliverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "deliveries": 120
                     *     }
                     */
                    "application/json": components["schemas"]["RedeliveredResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["too_much_to_redeliver_or_webhook_disabled"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only these
                 * @example failed
                 */
                status?: "delivered" | "failed" | "pending";
                /**
                 * @description Only news of this kind
                 * @example ticket.checked-in
                 */
                type?: "dispute.closed" | "dispute.opened" | "event-date.cancelled" | "event-date.ended" | "event.approved" | "event.cancelled" | "event.rejected" | "event.updated" | "media.uploaded" | "order.cancelled" | "order.confirmed" | "order.expired" | "order.placed" | "order.refunded" | "participant.invited" | "participant.responded" | "payment.failed" | "payment.succeeded" | "refund.failed" | "refund.succeeded" | "ticket.cancelled" | "ticket.checked-in" | "ticket.checked-out" | "ticket.issued" | "ticket.reissued" | "ticket.transfer-requested" | "ticket.transferred" | "waiting-list.joined" | "waiting-list.offered" | "webhook.test";
                /**
                 * @description First due from then on
                 * @example 2026-07-01T00:00:00Z
                 */
                from?: string;
                /**
                 * @description And before then
                 * @example 2026-08-01T00:00:00Z
                 */
                to?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the webhook endpoint
                 * @example whe_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "attempts": [
                     *             {
                     *               "at": "2026-07-17T20:00:00.000Z",
                     *               "url": "https://example.com/hooks/boxoffice",
                     *               "duration_ms": 87,
                     *               "status": 500,
                     *               "answer": "Internal Server Error",
                     *               "failure": "status"
                     *             }
                     *           ],
                     *           "request": {
                     *             "type": "ticket.checked-in",
                     *             "timestamp": "2026-07-17T20:00:00.000Z",
                     *             "sequence": 4711,
                     *             "data": {
                     *               "ticketId": "ticket_01k31d9ygge5ez2n8bdstrw7k9"
                     *             }
                     *           },
                     *           "id": "whd_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "type": "ticket.checked-in",
                     *           "sequence": 4711,
                     *           "status": "failed",
                     *           "created_at": "2026-07-17T20:00:00.000Z",
                     *           "ended_at": "2026-07-21T06:00:00.000Z",
                     *           "next_attempt_at": null
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDeliveriesPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    redeliverWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the webhook endpoint
                 * @example whe_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the webhook delivery
                 * @example whd_01k31d8yggfgz9y8avd9y8v7gf
                 */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_of_all_venues_or_wrong_role"];
            404: components["responses"]["not_found"];
            409: components["responses"]["webhook_disabled"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
}
