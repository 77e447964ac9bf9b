// Package casemanagement is the Go client of the Case Management task API: two operations, with retries, pages,
// and errors that say what to do.
//
//	client, err := casemanagement.New(casemanagement.Config{
//		Host:      "platform.kore.ai",
//		AccountID: "6639f7bd58c97ffac03bxxxx",
//		StreamID:  "st-084d3c5e-376a-559f-9987-a012bb2bxxxx",
//		Auth: casemanagement.Credentials{
//			AppID:        "cs-1e845b00-81ad-5757-a1e7-d0f6fea227e9",
//			ClientSecret: casemanagement.NewSecret(os.Getenv("CLIENT_SECRET")),
//		},
//	})
//
// [Client.GetTasks] finds tasks, [Client.Tasks] ranges over all of them, [Client.UpdateTask] changes one.
//
// # Unset, null and empty
//
// An update sends the keys that are set, and no other. A pointer that is nil, a list that is nil and a
// nullable.Nullable that is empty are unset. An empty list, as in Tags: []string{}, empties one.
// [Null] clears a key that can be null; [NoDueDate] clears the due date.
//
// A filter means the same with an empty text, false or 0 as without it, so those keys are plain values.
//
// # Dates
//
// Dates are [time.Time] inside [Timestamp] (text), [Millis] (milliseconds since 1970) and [ETA] (text, or empty).
// They are written in the form of the contract, whatever the time zone of the value. [Task.Due] reads the due date.
package casemanagement
